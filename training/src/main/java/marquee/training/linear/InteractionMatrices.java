package marquee.training.linear;

import java.util.Comparator;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.training.settings.Weight;

/** Rows of ratings as matrices: an entry is larger the better the movie was liked, and 0 where it was not rated. */
final class InteractionMatrices {

    /** By half stars. Whatever somebody chose to watch says something about the company a movie keeps. */
    private static final float[] EXPOSURE = {0.1f, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.75f, 0.9f, 0.95f, 1};

    private InteractionMatrices() {}

    /** {@code [movies, rows]}. */
    static Weight moviesByRows(Interactions ratings, RatingSessions sessions) {
        int rows = sessions.count();
        var matrix = Weight.zeros(ratings.items().size(), rows);
        for (int row = 0; row < rows; row++) {
            for (int p = sessions.from()[row]; p < sessions.to()[row]; p++) {
                matrix.values()[ratings.item(p) * rows + row] = exposure(ratings, p);
            }
        }
        return matrix;
    }

    /** Two matrices of as many rows, side by side. */
    static Weight beside(Weight left, Weight right) {
        int columns = left.columns() + right.columns();
        var both = Weight.zeros(left.rows(), columns);
        for (int row = 0; row < left.rows(); row++) {
            System.arraycopy(left.values(), row * left.columns(), both.values(), row * columns, left.columns());
            System.arraycopy(
                    right.values(),
                    row * right.columns(),
                    both.values(),
                    row * columns + left.columns(),
                    right.columns());
        }
        return both;
    }

    /** How much was rated together, {@code [chosen, chosen]}; {@code place} is a movie's place among the chosen, or -1. */
    static Weight together(Interactions ratings, RatingSessions sessions, int[] place, int chosen) {
        var gram = Weight.zeros(chosen, chosen);
        for (int row = 0; row < sessions.count(); row++) {
            int[] rated = IntStream.range(sessions.from()[row], sessions.to()[row])
                    .filter(p -> place[ratings.item(p)] >= 0)
                    .toArray();
            add(gram, IntStream.of(rated).map(p -> place[ratings.item(p)]).toArray(), exposures(ratings, rated));
        }
        return gram;
    }

    /** Adds the outer product of a row with itself. */
    private static void add(Weight gram, int[] places, float[] weights) {
        int columns = gram.columns();
        float[] sums = gram.values();
        for (int a = 0; a < places.length; a++) {
            int line = places[a] * columns;
            for (int b = 0; b < places.length; b++) {
                sums[line + places[b]] += weights[a] * weights[b];
            }
        }
    }

    private static float[] exposures(Interactions ratings, int[] positions) {
        var exposures = new float[positions.length];
        for (int i = 0; i < exposures.length; i++) {
            exposures[i] = exposure(ratings, positions[i]);
        }
        return exposures;
    }

    /** Rows of the most rated movies, most rated first. */
    static int[] mostRated(int[] counts, int most) {
        return IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> -counts[row]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static float exposure(Interactions ratings, int position) {
        return EXPOSURE[Math.round(2 * ratings.stars(position))];
    }
}
