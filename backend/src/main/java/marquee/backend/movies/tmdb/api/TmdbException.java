package marquee.backend.movies.tmdb.api;

import java.io.Serial;
import java.time.Duration;

/** TMDB gave no usable answer. */
public final class TmdbException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean passing;
    private final Duration pause;

    private TmdbException(String message, boolean passing, Duration pause) {
        super(message);
        this.passing = passing;
        this.pause = pause;
    }

    /** Another attempt may help, after a pause when TMDB asked for one. */
    static TmdbException passing(String message, Duration pause) {
        return new TmdbException(message, true, pause);
    }

    /** Another attempt would get the same. */
    static TmdbException lasting(String message) {
        return new TmdbException(message, false, Duration.ZERO);
    }

    boolean isPassing() {
        return passing;
    }

    /** How long TMDB wants to be left alone; zero when it did not say. */
    Duration pause() {
        return pause;
    }
}
