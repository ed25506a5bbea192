package marquee.ranking.movies;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;

/**
 * What a release's second stage knows of each movie, by row: about 400 bytes a movie. Immutable and thread-safe.
 *
 * <p>Vectors are kept in half precision, the content in 64 numbers of a byte (the first principal components), which is
 * enough to compare movies with each other and with a person, and is not what the index holds.
 */
public final class MovieTable {

    /** What {@link #row} answers for a movie that the table lacks. */
    public static final int UNKNOWN = -1;

    /** Numbers of a content sketch. */
    public static final int SKETCH = 64;

    /** Genres are bits of one number; those beyond have none. */
    public static final int MOST_GENRES = 64;

    private final MovieColumns columns;
    private final Long2IntMap rows;
    private final int dimension;
    private final float[] lengths;
    private final int mostRatings;

    MovieTable(MovieColumns columns) {
        this.columns = columns;
        this.rows = new Long2IntOpenHashMap(columns.ids().length);
        this.rows.defaultReturnValue(UNKNOWN);
        for (int row = 0; row < columns.ids().length; row++) {
            rows.put(columns.ids()[row], row);
        }
        this.dimension = columns.ids().length == 0 ? 0 : columns.vectors().length / columns.ids().length;
        this.lengths = lengths();
        this.mostRatings = Arrays.stream(columns.ratings()).max().orElse(0);
    }

    private float[] lengths() {
        var squares = new float[size()];
        for (int row = 0; row < squares.length; row++) {
            squares[row] = (float) Math.sqrt(product(row, row));
        }
        return squares;
    }

    MovieColumns columns() {
        return columns;
    }

    /** How many movies. */
    public int size() {
        return columns.ids().length;
    }

    /** The row of a movie, or {@link #UNKNOWN}. */
    public int row(long movieId) {
        return rows.get(movieId);
    }

    /** What the movie of a row is known by everywhere. */
    public long movieId(int row) {
        return columns.ids()[row];
    }

    /** How many people of the training rated it. */
    public int ratings(int row) {
        return columns.ratings()[row];
    }

    /** How many the best known of all movies has. */
    public int mostRatings() {
        return mostRatings;
    }

    /** How many of them gave four stars or more. */
    public int likes(int row) {
        return columns.likes()[row];
    }

    /** The mean of their stars, 0 without any. */
    public float meanStars(int row) {
        return columns.meanStars()[row];
    }

    /** Year of release, 0 where nobody knows. */
    public int year(int row) {
        return columns.years()[row];
    }

    /** Its genres as bits, the first of {@link #genreNames} being the lowest. */
    public long genres(int row) {
        return columns.genres()[row];
    }

    /** The names behind the bits, the commonest genre first. */
    public List<String> genreNames() {
        return columns.genreNames();
    }

    /** The bits of these genres; names that no movie has count for nothing. */
    public long bits(Iterable<String> names) {
        long bits = 0;
        for (String name : names) {
            int bit = genreNames().indexOf(name);
            bits |= bit < 0 ? 0 : 1L << bit;
        }
        return bits;
    }

    /** What is known of the movie without its vectors. */
    public MovieTraits traits(int row) {
        return new MovieTraits(genres(row), year(row), ratings(row), meanStars(row));
    }

    /**
     * The towers' score of a movie for a person, up to rounding.
     *
     * @param person the user tower's vector
     */
    public float score(int row, float[] person) {
        short[] vectors = columns.vectors();
        int from = row * dimension;
        float even = 0;
        float odd = 0;
        int i = 0;
        for (; i < dimension - 1; i += 2) { // two sums side by side, so that one addition need not wait for the last
            even = Math.fma(person[i], Float.float16ToFloat(vectors[from + i]), even);
            odd = Math.fma(person[i + 1], Float.float16ToFloat(vectors[from + i + 1]), odd);
        }
        if (i < dimension) {
            even = Math.fma(person[i], Float.float16ToFloat(vectors[from + i]), even);
        }
        return even + odd;
    }

    /** How alike the towers find two movies, -1 to 1: the cosine of their vectors without the filling. */
    public float vectorSimilarity(int a, int b) {
        float lengthsTogether = lengths[a] * lengths[b];
        return lengthsTogether == 0 ? 0 : product(a, b) / lengthsTogether;
    }

    /** Without the last dimension: {@link marquee.towers.MovieVectors#withoutFilling}. */
    private float product(int a, int b) {
        short[] vectors = columns.vectors();
        int fromA = a * dimension;
        int fromB = b * dimension;
        float sum = 0;
        for (int i = 0; i < dimension - 1; i++) {
            sum += Float.float16ToFloat(vectors[fromA + i]) * Float.float16ToFloat(vectors[fromB + i]);
        }
        return sum;
    }

    /** How alike two movies are by what they are about, -1 to 1: the cosine of their sketches. */
    public float contentSimilarity(int a, int b) {
        byte[] sketches = columns.sketches();
        int fromA = a * SKETCH;
        int fromB = b * SKETCH;
        int sum0 = 0;
        int sum1 = 0;
        int sum2 = 0;
        int sum3 = 0;
        for (int i = 0; i < SKETCH; i += 4) { // side by side, so that one addition need not wait for the last
            sum0 += sketches[fromA + i] * sketches[fromB + i];
            sum1 += sketches[fromA + i + 1] * sketches[fromB + i + 1];
            sum2 += sketches[fromA + i + 2] * sketches[fromB + i + 2];
            sum3 += sketches[fromA + i + 3] * sketches[fromB + i + 3];
        }
        return (sum0 + sum1 + sum2 + sum3) / (float) (MovieColumns.UNIT * MovieColumns.UNIT);
    }

    /** Adds what a movie is about to a sum of {@link #SKETCH} numbers. */
    public void addContent(int row, int[] sum) {
        byte[] sketches = columns.sketches();
        int from = row * SKETCH;
        for (int i = 0; i < SKETCH; i++) {
            sum[i] += sketches[from + i];
        }
    }

    /** Copies the sketch of what a movie is about: {@link #SKETCH} numbers. */
    public void readContent(int row, int[] into, int at) {
        byte[] sketches = columns.sketches();
        int from = row * SKETCH;
        for (int i = 0; i < SKETCH; i++) {
            into[at + i] = sketches[from + i];
        }
    }

    /**
     * How alike a movie is to another, or to all that were added to a sum: the sum of {@link #contentSimilarity(int, int)}.
     *
     * @param movie its sketch
     * @param others sketch or sum, from a place on
     */
    public static float contentSimilarity(int[] movie, int[] others, int from) {
        int product = 0;
        for (int i = 0; i < SKETCH; i++) {
            product += movie[i] * others[from + i];
        }
        return product / (float) (MovieColumns.UNIT * MovieColumns.UNIT);
    }
}
