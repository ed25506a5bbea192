package marquee.backend.recommendations.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.ranking.DotProduct;

/**
 * The ratings worth leaving out to see what carries a list: all of a short history; of a longer one those whose movies lie
 * nearest to the list's, the more the better or worse they were rated, and the newer. Leaving one out costs a history for
 * the tower.
 */
final class LikelyCarriers {

    /** Ratings in all histories that are sent to the tower together. */
    private static final int MOST_RATINGS = 3_000;

    private static final int MOST = 32;
    private static final int FEWEST = 6;
    private static final int NEAREST = 8;
    private static final double NEUTRAL_STARS = 2.75;

    private static final double RECENT = 5;
    private static final double OLD = 0.07;

    /** Older ratings hardly carry anything. */
    private static final int LATEST = 400;

    private final float[][] rated;
    private final double[] weights;

    /** Those that can be found among. */
    static List<RatedMovie> latest(History history) {
        var ratings = history.ratings();
        return ratings.subList(Math.max(0, ratings.size() - LATEST), ratings.size());
    }

    /**
     * Finds them.
     *
     * @param shown ids of the list's movies
     * @param vectors of those and of the latest rated, by id
     */
    static List<RatedMovie> of(History history, List<Long> shown, Map<Long, float[]> vectors) {
        var latest = latest(history).stream()
                .filter(rating -> vectors.containsKey(rating.movieId()))
                .toList();
        int most = Math.clamp(MOST_RATINGS / Math.max(1, history.ratings().size()), FEWEST, MOST);
        if (latest.size() <= most) {
            return latest;
        }
        double[] votes = new LikelyCarriers(latest, vectors).votes(shown, vectors);
        return IntStream.range(0, votes.length)
                .filter(place -> votes[place] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -votes[place]))
                .limit(most)
                .map(latest::get)
                .toList();
    }

    private LikelyCarriers(List<RatedMovie> ratings, Map<Long, float[]> vectors) {
        this.rated = new float[ratings.size()][];
        this.weights = new double[ratings.size()];
        for (int place = 0; place < rated.length; place++) {
            RatedMovie rating = ratings.get(place);
            rated[place] = Objects.requireNonNull(vectors.get(rating.movieId()));
            weights[place] = recency(rated.length - 1 - place) * (rating.stars().value() - NEUTRAL_STARS);
        }
    }

    /** By place of the rating. */
    private double[] votes(List<Long> shown, Map<Long, float[]> vectors) {
        var votes = new double[rated.length];
        for (long movie : shown) {
            Optional.ofNullable(vectors.get(movie)).ifPresent(vector -> vote(vector, votes));
        }
        return votes;
    }

    /** A movie gives its nearest one vote, the next half a vote and so on. */
    private void vote(float[] movie, double[] votes) {
        var nearest = new int[NEAREST];
        var by = new double[NEAREST];
        int count = 0;
        for (int place = 0; place < rated.length; place++) {
            double near = weights[place] * DotProduct.of(rated[place], movie);
            if (count == NEAREST && near <= by[NEAREST - 1]) {
                continue;
            }
            int at = Math.min(count, NEAREST - 1);
            for (; at > 0 && by[at - 1] < near; at--) {
                by[at] = by[at - 1];
                nearest[at] = nearest[at - 1];
            }
            by[at] = near;
            nearest[at] = place;
            count = Math.min(count + 1, NEAREST);
        }
        for (int rank = 0; rank < count; rank++) {
            votes[nearest[rank]] += 1.0 / (1 + rank);
        }
    }

    /** About what towers make of it: the last few ratings say most, and none is quite forgotten. */
    private static double recency(int newer) {
        return Math.max(OLD, 1 / (1 + newer / RECENT));
    }
}
