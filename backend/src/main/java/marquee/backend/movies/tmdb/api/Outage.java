package marquee.backend.movies.tmdb.api;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that TMDB cannot be used, and once that it can again, however many movies are asked for. Thread-safe. */
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final AtomicReference<State> state = new AtomicReference<>(State.USED);

    private final AtomicReference<String> reason = new AtomicReference<>("");

    private enum State {
        USED,
        AWAY,
        REFUSED
    }

    /** TMDB answered, if only that it does not know a movie. */
    void answered() {
        if (state.getAndSet(State.USED) != State.USED) {
            LOG.info("TMDB answers again.");
        }
    }

    /** TMDB refused the key. */
    void refused() {
        if (state.getAndSet(State.REFUSED) != State.REFUSED) {
            LOG.warn("TMDB refuses the key: give a valid one with --tmdb-key (MARQUEE_TMDB_KEY). Until then movies have"
                    + " what the catalogue tells.");
        }
    }

    /** TMDB did not answer, or not usably. */
    void failed(String why) {
        reason.set(why);
    }

    /** TMDB has failed so often that it is left alone; a key that was refused has been told of already. */
    void away() {
        if (state.compareAndSet(State.USED, State.AWAY)) {
            LOG.warn(
                    "TMDB gives no usable answers ({}) and is asked now and then only. Until it does, movies have what the"
                            + " catalogue tells.",
                    reason.get());
        }
    }
}
