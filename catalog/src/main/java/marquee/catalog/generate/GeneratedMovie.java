package marquee.catalog.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * A movie as it is written to the files.
 *
 * @param number from 1
 * @param title in reading order, without the year
 * @param released on this day
 * @param story what it tells
 * @param making how it was made
 * @param votes how its public rates it
 */
record GeneratedMovie(int number, String title, LocalDate released, Story story, Making making, Votes votes) {

    /** Far above the ids TMDB has given out, so that no real poster is shown for an invented movie. */
    private static final long FIRST_TMDB_ID = 100_000_000;

    long tmdbId() {
        return FIRST_TMDB_ID + number;
    }

    /** What a movie tells; genres are MovieLens's names. */
    record Story(List<String> genres, List<String> keywords, String overview) {}

    /** Who made a movie, how long and in what language (ISO 639-1). */
    record Making(int runtimeMinutes, String director, List<String> cast, String language) {}

    /** TMDB's figures: the mean of 0 to 10, and how many voted. */
    record Votes(double average, int count) {}
}
