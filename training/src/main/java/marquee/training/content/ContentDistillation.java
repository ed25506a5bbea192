package marquee.training.content;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import marquee.towers.features.ContentVectors;
import marquee.training.linear.Algebra;
import marquee.training.linear.Computation;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import org.tensorflow.ndarray.Shape;

/**
 * Distils the {@link ContentTower} from the movie tower: kernel ridge regression from content to the vectors of rated
 * movies, all but their last dimension, with the best known movies as landmarks, so that a movie costs the same however
 * many were learned from. Saunders et al., "Ridge Regression Learning Algorithm in Dual Variables", ICML 1998; Williams
 * and Seeger, "Using the Nyström Method to Speed Up Kernel Machines", NIPS 2000.
 *
 * <p>A movie like no other stands where movies rated once or twice stand on average, so that a movie nobody rated
 * competes with those and not with the stars.
 */
public final class ContentDistillation {

    private static final int LANDMARKS = 2000;
    private static final int BLOCK = 4096;
    private static final float PENALTY = 0.5f;

    /** Keeps the solution apart from what float numbers cannot tell from 0. */
    private static final float JITTER = 0.01f;

    private static final int HARDLY_RATED = 2;

    /**
     * What is predicted from content agrees with many people a little, what was learned from one rating with few; so the
     * predictions are taken back to this share, at which validation shows no loss among rated movies.
     */
    private static final float REACH = 0.25f;

    private final float[][] vectors;
    private final float[][] content;
    private final int[] counts;
    private final float[] usualPerson;
    private final float likedByAll;
    private final int[] rated;
    private final int columns;

    /**
     * @param vectors by movie row, as the movie tower gives them
     * @param content by movie row
     * @param counts by movie row, how often it was rated; those never rated are not learned from
     * @param usualPerson where people's vectors point on average
     * @param likedByAll how many times that direction counts. The linear model holds it back among rated movies, since
     *     fame carries those far enough; among movies that nobody rated nothing else tells the one that will be liked.
     */
    public ContentDistillation(
            float[][] vectors, float[][] content, int[] counts, float[] usualPerson, double likedByAll) {
        this.vectors = vectors;
        this.content = content;
        this.counts = counts;
        this.usualPerson = usualPerson;
        this.likedByAll = (float) likedByAll;
        this.rated =
                IntStream.range(0, counts.length).filter(row -> counts[row] > 0).toArray();
        this.columns = vectors[0].length - 1;
    }

    /** Adds the tower's weights. */
    public Weights addTo(Weights weights) {
        Weight textMean = textMean();
        Weight landmarks = features(bestKnown(), textMean);
        float[] known = known();
        Weight targets = stack(rated, vectors, columns);
        takeMean(targets, known);
        float[] usual = usual(textMean, landmarks, known);
        Weight gram = Weight.zeros(landmarks.rows(), landmarks.rows());
        Weight cross = Weight.zeros(landmarks.rows(), columns);
        for (int from = 0; from < rated.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, rated.length);
            Weight unusual = minus(kernel(features(block(from, to), textMean), landmarks), usual);
            Weight weighted = Algebra.scaleRows(unusual, Arrays.copyOfRange(known, from, to));
            add(gram.values(), Algebra.productTransposedLeft(weighted, unusual));
            add(cross.values(), Algebra.productTransposedLeft(weighted, rows(targets, from, to)));
        }
        penalise(gram, kernel(landmarks, landmarks));
        Weight pull = reach(Algebra.solution(gram, cross));
        return weights.with(ContentTower.TEXT_MEAN, textMean)
                .with(ContentTower.LANDMARKS, landmarks)
                .with(ContentTower.PULL, pull)
                .with(ContentTower.BIAS, bias(pull, usual));
    }

    private Weight textMean() {
        var mean = new float[ContentVectors.segment("text").length()];
        for (int row : rated) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += content[row][i] / rated.length;
            }
        }
        return new Weight(Shape.of(mean.length), mean);
    }

    private int[] bestKnown() {
        return Arrays.stream(rated)
                .boxed()
                .sorted(Comparator.comparingInt(row -> -counts[row]))
                .limit(LANDMARKS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Weight features(int[] rows, Weight textMean) {
        Weight inputs = stack(rows, content, ContentVectors.DIMENSION);
        return Computation.run(of -> ContentKernel.features(of.tf(), of.input(inputs), of.input(textMean)));
    }

    private static Weight kernel(Weight movies, Weight landmarks) {
        return Computation.run(of -> ContentKernel.between(of.tf(), of.input(movies), of.input(landmarks)));
    }

    /** The weighted mean kernel with each landmark, taken off first: afterwards little would be left of float numbers. */
    private float[] usual(Weight textMean, Weight landmarks, float[] known) {
        var sums = new double[landmarks.rows()];
        for (int from = 0; from < rated.length; from += BLOCK) {
            Weight kernel = kernel(features(block(from, Math.min(from + BLOCK, rated.length)), textMean), landmarks);
            for (int i = 0; i < kernel.values().length; i++) {
                sums[i % sums.length] += known[from + i / sums.length] * kernel.values()[i];
            }
        }
        var usual = new float[sums.length];
        for (int i = 0; i < usual.length; i++) {
            usual[i] = (float) (sums[i] / rated.length);
        }
        return usual;
    }

    /** Adds the kernel's own norm. */
    private static void penalise(Weight gram, Weight landmarks) {
        for (int i = 0; i < gram.values().length; i++) {
            gram.values()[i] += PENALTY * landmarks.values()[i];
        }
        for (int i = 0; i < gram.rows(); i++) {
            gram.values()[i * gram.columns() + i] += JITTER;
        }
    }

    private Weight reach(Weight pull) {
        for (int row = 0; row < pull.rows(); row++) {
            float along = 0;
            for (int i = 0; i < columns; i++) {
                along += pull.values()[row * columns + i] * usualPerson[i];
            }
            for (int i = 0; i < columns; i++) {
                pull.values()[row * columns + i] += (likedByAll - 1) * along * usualPerson[i];
                pull.values()[row * columns + i] *= REACH;
            }
        }
        return pull;
    }

    /** The mean vector of movies rated once or twice, a movie nobody rated being no better known, at mean content. */
    private Weight bias(Weight pull, float[] usual) {
        var bias = new float[columns];
        int[] hardlyRated =
                IntStream.of(rated).filter(row -> counts[row] <= HARDLY_RATED).toArray();
        for (int i = 0; i < columns; i++) {
            for (int row : hardlyRated) {
                bias[i] += vectors[row][i] / hardlyRated.length;
            }
            for (int landmark = 0; landmark < usual.length; landmark++) {
                bias[i] -= usual[landmark] * pull.values()[landmark * columns + i];
            }
        }
        return new Weight(Shape.of(columns), bias);
    }

    /** What each rated movie counts: the root of its ratings, 1 on average. */
    private float[] known() {
        double total =
                IntStream.of(rated).mapToDouble(row -> Math.sqrt(counts[row])).sum();
        var known = new float[rated.length];
        for (int i = 0; i < rated.length; i++) {
            known[i] = (float) (Math.sqrt(counts[rated[i]]) * rated.length / total);
        }
        return known;
    }

    /** Subtracts the weighted mean row; the weights are 1 on average. */
    private static void takeMean(Weight matrix, float[] weights) {
        var sums = new double[matrix.columns()];
        for (int i = 0; i < matrix.values().length; i++) {
            sums[i % sums.length] += weights[i / sums.length] * matrix.values()[i];
        }
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] -= (float) (sums[i % sums.length] / matrix.rows());
        }
    }

    private int[] block(int from, int to) {
        return Arrays.copyOfRange(rated, from, to);
    }

    private static Weight rows(Weight matrix, int from, int to) {
        int columns = matrix.columns();
        return new Weight(
                Shape.of(to - from, columns), Arrays.copyOfRange(matrix.values(), from * columns, to * columns));
    }

    private static Weight minus(Weight rows, float[] row) {
        for (int i = 0; i < rows.values().length; i++) {
            rows.values()[i] -= row[i % row.length];
        }
        return rows;
    }

    private static Weight stack(int[] rows, float[][] vectors, int columns) {
        var stacked = Weight.zeros(rows.length, columns);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(vectors[rows[i]], 0, stacked.values(), i * columns, columns);
        }
        return stacked;
    }

    private static void add(float[] sum, Weight part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part.values()[i];
        }
    }
}
