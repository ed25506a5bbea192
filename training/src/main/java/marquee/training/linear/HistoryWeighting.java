package marquee.training.linear;

import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.training.settings.Recency;
import marquee.training.settings.Weight;

/**
 * How the user tower reads a history before it has learned to do better: each rating weighs what its stars say, times a
 * sum of exponentials in the number of newer ratings, times what its age leaves of it.
 */
public final class HistoryWeighting {

    /** What so many half stars weigh. What was disliked pushes away a little. */
    private static final float[] STARS = {-0.1f, -0.1f, -0.05f, 0.05f, 0.15f, 0.35f, 0.65f, 0.85f, 0.95f, 1, 1};

    /** After so many days more than the newest rating, 1/e is left of what age can take away. */
    public static final float DAYS = 1_000;

    private static final float SECONDS_PER_DAY = 86_400;

    private final Recency recency;

    HistoryWeighting(Recency recency) {
        this.recency = recency;
    }

    /** What each number of half stars weighs, from none to ten. */
    public static float[] weightsOfStars() {
        return STARS.clone();
    }

    /**
     * The histories of people as columns, {@code [movies, people]}, of people evenly spaced where there are more.
     *
     * @param place by movie row, its place among the movies, or -1
     */
    Weight histories(Interactions ratings, int[] place, int movies, int most) {
        int[] people = IntStream.range(0, ratings.users())
                .filter(user -> ratings.count(user) > 0)
                .toArray();
        int columns = Math.max(1, Math.min(people.length, most));
        var matrix = Weight.zeros(movies, columns);
        for (int column = 0; column < columns && people.length > 0; column++) {
            int user = people[(int) ((long) column * people.length / columns)];
            for (int p = ratings.start(user); p < ratings.end(user); p++) {
                int row = place[ratings.item(p)];
                if (row >= 0) {
                    matrix.values()[row * columns + column] = weight(ratings, user, p);
                }
            }
        }
        return matrix;
    }

    private float weight(Interactions ratings, int user, int position) {
        int newest = ratings.end(user) - 1;
        double byRank = 0;
        for (int i = 0; i < recency.poolings(); i++) {
            byRank += recency.startingShares().get(i)
                    * Math.exp((position - newest) / recency.recencyScales().get(i));
        }
        float days = (ratings.epochSecond(newest) - ratings.epochSecond(position)) / SECONDS_PER_DAY;
        double left = recency.oldRatings() + (1 - recency.oldRatings()) * Math.exp(-days / DAYS);
        return (float) (byRank * left * STARS[Math.round(2 * ratings.stars(position))]);
    }
}
