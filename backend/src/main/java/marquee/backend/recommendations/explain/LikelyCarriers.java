package marquee.backend.recommendations.explain;

import it.unimi.dsi.fastutil.objects.Object2DoubleMap;
import it.unimi.dsi.fastutil.objects.Object2DoubleOpenHashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.ranking.DotProduct;

/**
 * The ratings worth leaving out to see what carries a list: all of a short history; of a longer one those whose movies lie
 * nearest to the list's, the more the better or worse they were rated, and the newer. Leaving one out costs a history for the tower.
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

    private LikelyCarriers() {}

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
        Object2DoubleMap<RatedMovie> votes = new Object2DoubleOpenHashMap<>();
        shown.stream()
                .filter(vectors::containsKey)
                .forEach(movie -> vote(latest, Objects.requireNonNull(vectors.get(movie)), vectors, votes));
        return votes.object2DoubleEntrySet().stream()
                .sorted(Comparator.<Object2DoubleMap.Entry<RatedMovie>>comparingDouble(
                                Object2DoubleMap.Entry::getDoubleValue)
                        .reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A movie gives its nearest one vote, the next half a vote and so on. */
    private static void vote(
            List<RatedMovie> rated, float[] movie, Map<Long, float[]> vectors, Object2DoubleMap<RatedMovie> votes) {
        var nearest = IntStream.range(0, rated.size())
                .mapToObj(place -> new Near(
                        rated.get(place), recency(rated.size() - 1 - place) * near(rated.get(place), movie, vectors)))
                .sorted(Comparator.comparingDouble(Near::by).reversed())
                .limit(NEAREST)
                .map(Near::rating)
                .toList();
        for (int place = 0; place < nearest.size(); place++) {
            votes.merge(nearest.get(place), 1.0 / (1 + place), Double::sum);
        }
    }

    /** About what towers make of it: the last few ratings say most, and none is quite forgotten. */
    private static double recency(int newer) {
        return Math.max(OLD, 1 / (1 + newer / RECENT));
    }

    private static double near(RatedMovie rating, float[] movie, Map<Long, float[]> vectors) {
        float[] rated = Objects.requireNonNull(vectors.get(rating.movieId()));
        return (rating.stars().value() - NEUTRAL_STARS) * DotProduct.of(rated, movie);
    }

    private record Near(RatedMovie rating, double by) {}
}
