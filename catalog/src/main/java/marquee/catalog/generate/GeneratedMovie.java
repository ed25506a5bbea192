package marquee.catalog.generate;

import java.time.LocalDate;
import java.util.List;

/** A movie as it is written to the files; genres are MovieLens's names. */
record GeneratedMovie(
        int number,
        String title,
        LocalDate released,
        List<String> genres,
        List<String> keywords,
        String overview,
        int runtimeMinutes,
        String director,
        List<String> cast,
        String language,
        double voteAverage,
        int voteCount) {

    /** Far above the ids TMDB has given out, so that no real poster is shown for an invented movie. */
    private static final long FIRST_TMDB_ID = 100_000_000;

    long tmdbId() {
        return FIRST_TMDB_ID + number;
    }
}
