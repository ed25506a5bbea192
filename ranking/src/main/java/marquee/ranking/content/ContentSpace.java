package marquee.ranking.content;

import marquee.ranking.movies.MovieTable;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.Manifest.Segment;

/**
 * Puts movies where those of their kind lie, by their content vectors alone: what the text is about, genres and decades, each
 * at a length of its own, and what is missing to length 1. The dot product of two movies is so the cosine of the texts, that of
 * the genres and that of the decades, weighed and added up. Immutable and thread-safe.
 *
 * <p>A text is told by its first principal components, without what all texts have in common.
 */
@SuppressWarnings("ArrayRecordComponent") // read by position and never compared
public record ContentSpace(float[] mean, float[] components) {

    /** Numbers that tell a text. */
    public static final int TEXT = MovieTable.SKETCH;

    private static final Segment GENRES = ContentVectors.segment("genres");
    private static final Segment DECADES = ContentVectors.segment("decade");

    /** Numbers of a place: text, genres, decades, filling. */
    public static final int DIMENSION = TEXT + GENRES.length() + DECADES.length() + 1;

    /** The parts of a dot product, together 1; as a person weighs them ({@link marquee.ranking.related.Likeness}). */
    private static final double OF_TEXT = .6;

    private static final double OF_GENRES = .3;
    private static final double OF_DECADES = .1;

    /**
     * @param mean of the texts
     * @param components of the texts, {@link #TEXT} numbers for each number of the mean
     */
    public ContentSpace {
        if (components.length != mean.length * TEXT) {
            throw new IllegalArgumentException(
                    components.length + " components for " + mean.length + " numbers, not " + mean.length * TEXT);
        }
    }

    /**
     * The components of a text.
     *
     * @param content vector, which begins with the text
     * @return {@link #TEXT} numbers of any length
     */
    public float[] sketch(float[] content) {
        var sketch = new float[TEXT];
        for (int i = 0; i < mean.length; i++) {
            float value = content[i] - mean[i];
            for (int component = 0; component < TEXT; component++) {
                sketch[component] = Math.fma(value, components[i * TEXT + component], sketch[component]);
            }
        }
        return sketch;
    }

    /**
     * Where a movie lies.
     *
     * @param content vector of {@link ContentVectors#DIMENSION} numbers
     * @return {@link #DIMENSION} numbers of length 1
     */
    public float[] place(float[] content) {
        var place = new float[DIMENSION];
        double told = write(sketch(content), 0, TEXT, OF_TEXT, place, 0)
                + write(content, GENRES.offset(), GENRES.length(), OF_GENRES, place, TEXT)
                + write(content, DECADES.offset(), DECADES.length(), OF_DECADES, place, TEXT + GENRES.length());
        place[DIMENSION - 1] = (float) Math.sqrt(Math.max(0, 1 - told));
        return place;
    }

    /** Writes some numbers at a length whose square is given, and returns that; 0 where they say nothing. */
    private static double write(float[] from, int offset, int length, double square, float[] to, int at) {
        double own = 0;
        for (int i = 0; i < length; i++) {
            own += (double) from[offset + i] * from[offset + i];
        }
        if (own <= Float.MIN_NORMAL) {
            return 0;
        }
        double scale = Math.sqrt(square / own);
        for (int i = 0; i < length; i++) {
            to[at + i] = (float) (from[offset + i] * scale);
        }
        return square;
    }

    /**
     * What to search around a place with: the same without the filling, which says nothing of a movie, of length 1; the filling
     * alone where there is nothing else.
     */
    public static float[] query(float[] place) {
        double filling = place[DIMENSION - 1];
        double told = Math.sqrt(Math.max(0, 1 - filling * filling));
        var query = place.clone();
        if (told > Float.MIN_NORMAL) {
            query[DIMENSION - 1] = 0;
            for (int i = 0; i < DIMENSION - 1; i++) {
                query[i] /= (float) told;
            }
        }
        return query;
    }

    /** How alike two movies are by their texts, from -1 to 1; 0 where one of them has none. */
    public static double textSimilarity(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < TEXT; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum / OF_TEXT;
    }
}
