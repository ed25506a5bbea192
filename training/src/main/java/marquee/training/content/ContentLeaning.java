package marquee.training.content;

import java.util.Arrays;
import java.util.stream.IntStream;
import marquee.towers.features.ContentVectors;
import marquee.training.linear.Computation;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import org.tensorflow.ndarray.Shape;

/**
 * How far the movie tower leans on what a movie is about: a share that falls with the ratings it was learned from is the
 * {@linkplain ContentTower content-only tower's} vector, the rest its own. With the content that training saw, the sum is what
 * training learned; where the content is another later, a movie of few ratings follows it, as one that nobody rated does.
 */
public final class ContentLeaning {

    /** What the content counts for by movie, {@code [1 + movies, 1]}; all for number 0, of which nothing else is known. */
    public static final String SHARE = "content_share";

    /** A movie of so many ratings is half its content. */
    private static final float HALF = 3;

    private static final int BLOCK = 4096;

    private ContentLeaning() {}

    /**
     * The weights with {@link #SHARE}, and with {@link Weights#MOVIE} less what the content adds.
     *
     * @param weights with those of the {@link ContentTower}
     * @param content by movie row
     * @param counts by movie row, how often it was rated; those never rated are left as they are
     */
    public static Weights addTo(Weights weights, float[][] content, int[] counts) {
        Weight movies = weights.get(Weights.MOVIE);
        var shares = new float[movies.rows()];
        var rest = new Weight(movies.shape(), movies.values().clone());
        shares[0] = 1;
        int[] rated =
                IntStream.range(0, counts.length).filter(row -> counts[row] > 0).toArray();
        for (int from = 0; from < rated.length; from += BLOCK) {
            int[] rows = Arrays.copyOfRange(rated, from, Math.min(from + BLOCK, rated.length));
            Weight told = told(weights, content, rows);
            for (int i = 0; i < rows.length; i++) {
                int movie = rows[i] + 1;
                shares[movie] = HALF / (HALF + counts[rows[i]]);
                take(rest, movie, told, i, shares[movie]);
            }
        }
        return weights.with(Weights.MOVIE, rest).with(SHARE, new Weight(Shape.of(shares.length, 1), shares));
    }

    /** The content-only tower's vectors, {@code [rows, dimension]}. */
    private static Weight told(Weights weights, float[][] content, int[] rows) {
        var inputs = Weight.zeros(rows.length, ContentVectors.DIMENSION);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(content[rows[i]], 0, inputs.values(), i * inputs.columns(), inputs.columns());
        }
        return Computation.run(
                of -> ContentTower.embed(of.tf(), of.input(inputs), name -> of.input(weights.get(name))));
    }

    private static void take(Weight rest, int row, Weight told, int place, float share) {
        for (int i = 0; i < rest.columns(); i++) {
            rest.values()[row * rest.columns() + i] -= share * told.values()[place * told.columns() + i];
        }
    }
}
