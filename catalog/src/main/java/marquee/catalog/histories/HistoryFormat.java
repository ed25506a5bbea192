package marquee.catalog.histories;

import java.util.Locale;

/**
 * How histories lie in a folder. Numbers are little-endian, people ascend over all shards, and nobody is in two.
 *
 * <ul>
 *   <li>{@code movies.csv}: a line for each movie of the data set, and each that was added, in the order of its ids there: its id, that of the data
 *       set, how many ratings of it follow. A movie's row is the number of its line, from 0.
 *   <li>{@code added.csv}, where there are any: descriptions of those of them that the data set does not have, lists by lines.
 *   <li>{@code 00000.people}, {@code 00001.people} ...: of each person the id (8 bytes) and the number of ratings (4).
 *   <li>{@code 00000.ratings} ...: person by person in the same order, and by (time, row of the movie): that row (4), seconds
 *       since 1970 without a sign (4), half stars (1).
 *   <li>{@code manifest.properties}, written last: counts and SHA-256 of all these, and where they come from.
 * </ul>
 */
final class HistoryFormat {

    static final String MANIFEST = "manifest.properties";
    static final String MOVIES = "movies.csv";
    static final String ADDED_MOVIES = "added.csv";

    static final int PERSON_BYTES = 12;
    static final int RATING_BYTES = 9;
    static final int SECONDS_AT = 4;
    static final int HALF_STARS_AT = 8;

    /** A file of so many is mapped as a whole. */
    static final int RATINGS_OF_A_SHARD = 1 << 24;

    static final long LATEST_SECOND = Integer.toUnsignedLong(-1);

    private HistoryFormat() {}

    static String people(int shard) {
        return String.format(Locale.ROOT, "%05d.people", shard);
    }

    static String ratings(int shard) {
        return String.format(Locale.ROOT, "%05d.ratings", shard);
    }
}
