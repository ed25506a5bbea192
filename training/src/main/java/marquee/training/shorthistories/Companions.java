package marquee.training.shorthistories;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.training.linear.Algebra;
import marquee.training.settings.Weight;

/**
 * What a movie says of a person who has rated little else: a vector whose products with the movies' are as near as can be to
 * how often they are liked together, the cosine over people (Sarwar et al., WWW 2001), damped where few like both (Bell and
 * Koren, ICDM 2007). The linear model takes apart what one movie says beside many others; with few others, all of it counts.
 */
public final class Companions {

    /** In people; as many as make a common liking sure. */
    private static final double SHRINKAGE = 100;

    /** Movies liked less than so many others have none, since all pairs of the others are counted. */
    private static final int MOST = 5_000;

    private static final double TINY_SHARE = 1e-6;

    private Companions() {}

    /**
     * {@code [1 + movies, dimension]}, rows of length 1 on average under one for padding; 0 for movies that nobody likes. Holds a
     * square of 5,000 movies meanwhile.
     *
     * @param movies their vectors, as many rows, the last column being their filling up to length 1, which says nothing
     */
    public static Weight of(Interactions ratings, Weight movies) {
        int[] likes = ratings.likes();
        int[] chosen = mostLiked(likes);
        if (chosen.length == 0) {
            return Weight.zeros(movies.rows(), movies.columns());
        }
        Weight vectors = withoutFilling(movies, chosen);
        Weight wanted = Algebra.productTransposedLeft(vectors, alike(ratings, likes, chosen));
        Weight nearest = Algebra.solution(regular(Algebra.productTransposedLeft(vectors, vectors)), wanted);
        return spread(nearest, chosen, movies);
    }

    private static int[] mostLiked(int[] likes) {
        return IntStream.range(0, likes.length)
                .filter(row -> likes[row] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> -likes[row]))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** {@code [chosen, chosen]}. */
    private static Weight alike(Interactions ratings, int[] likes, int[] chosen) {
        Weight alike = together(ratings, places(chosen, likes.length), chosen.length);
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < chosen.length; j++) {
                double most = Math.sqrt((double) likes[chosen[i]] * likes[chosen[j]]);
                alike.values()[i * chosen.length + j] /= (float) (most + SHRINKAGE);
            }
            alike.values()[i * chosen.length + i] = 0;
        }
        return alike;
    }

    private static int[] places(int[] chosen, int movies) {
        var places = new int[movies];
        Arrays.fill(places, -1);
        for (int i = 0; i < chosen.length; i++) {
            places[chosen[i]] = i;
        }
        return places;
    }

    /** How many people like both. */
    private static Weight together(Interactions ratings, int[] places, int chosen) {
        var counts = Weight.zeros(chosen, chosen);
        for (int user = 0; user < ratings.users(); user++) {
            int[] liked = IntStream.range(ratings.start(user), ratings.end(user))
                    .filter(ratings::positive)
                    .map(position -> places[ratings.item(position)])
                    .filter(place -> place >= 0)
                    .toArray();
            for (int one : liked) {
                for (int other : liked) {
                    counts.values()[one * chosen + other]++;
                }
            }
        }
        return counts;
    }

    private static Weight withoutFilling(Weight movies, int[] chosen) {
        var vectors = Weight.zeros(chosen.length, movies.columns());
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(
                    movies.values(),
                    (chosen[i] + 1) * movies.columns(),
                    vectors.values(),
                    i * movies.columns(),
                    movies.columns() - 1);
        }
        return vectors;
    }

    /** With a little on the diagonal, so that dimensions nobody uses stay at 0. */
    private static Weight regular(Weight square) {
        double trace = 0;
        for (int i = 0; i < square.rows(); i++) {
            trace += square.values()[i * square.columns() + i];
        }
        for (int i = 0; i < square.rows(); i++) {
            square.values()[i * square.columns() + i] += (float) (TINY_SHARE * Math.max(trace, 1));
        }
        return square;
    }

    /** Columns of the chosen to rows of all, at length 1 on average. */
    private static Weight spread(Weight columns, int[] chosen, Weight movies) {
        var table = Weight.zeros(movies.rows(), movies.columns());
        double lengths = 0;
        for (int i = 0; i < chosen.length; i++) {
            double square = 0;
            for (int k = 0; k < columns.rows(); k++) {
                float number = columns.values()[k * columns.columns() + i];
                table.values()[(chosen[i] + 1) * table.columns() + k] = number;
                square += (double) number * number;
            }
            lengths += Math.sqrt(square);
        }
        float scale = (float) (chosen.length / Math.max(lengths, 1e-9));
        for (int i = 0; i < table.values().length; i++) {
            table.values()[i] *= scale;
        }
        return table;
    }
}
