package marquee.ranking.movies;

import java.util.List;

/**
 * A movie table as it is stored, every array by row.
 *
 * @param ids of the movies
 * @param ratings how many people rated each
 * @param likes how many gave four stars or more
 * @param meanStars 0 without a rating
 * @param years 0 where nobody knows
 * @param genres as bits over the names
 * @param genreNames at most 64
 * @param vectors the towers' vectors one behind the other, in half precision
 * @param sketches 64 numbers a movie, of length {@link #UNIT}
 */
@SuppressWarnings("ArrayRecordComponent") // read by position and never compared
record MovieColumns(
        long[] ids,
        int[] ratings,
        int[] likes,
        float[] meanStars,
        short[] years,
        long[] genres,
        List<String> genreNames,
        short[] vectors,
        byte[] sketches) {

    /** The length of a sketch. */
    static final int UNIT = 127;

    MovieColumns {
        genreNames = List.copyOf(genreNames);
    }
}
