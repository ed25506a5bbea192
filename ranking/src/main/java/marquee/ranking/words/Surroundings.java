package marquee.ranking.words;

import it.unimi.dsi.fastutil.longs.Long2DoubleLinkedOpenHashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.ranking.words.WordIndex.Found;

/**
 * Where the movies that words led to lie: others that lie there join them, whether people described them or not, since the
 * content-only tower has put even the unrated ones there; and whose place is near the person's comes first. Vectors are the
 * towers', without their filling.
 */
public final class Surroundings {

    /** So many of the best say where the words lead. */
    public static final int BEST = 10;

    /** What the place weighs beside the words, chosen on validation, and the person beside both. */
    private static final double PLACE = 0.3;

    private static final double PERSON = 0.3;

    private Surroundings() {}

    /**
     * The mean place of the best, each by its score, of length 1; absent where none has a place.
     *
     * @param vectors by movie
     */
    public static Optional<float[]> centre(List<Found> found, Map<Long, float[]> vectors) {
        return vectors.values().stream().findFirst().map(first -> {
            var centre = new float[first.length];
            found.stream()
                    .limit(BEST)
                    .forEach(movie -> Optional.ofNullable(vectors.get(movie.movieId()))
                            .ifPresent(vector -> add(centre, vector, (float) movie.score())));
            float length = (float) Math.sqrt(dot(centre, centre));
            for (int i = 0; i < centre.length && length > 0; i++) {
                centre[i] /= length;
            }
            return centre;
        });
    }

    /**
     * One order of the found movies and of those that lie near the centre.
     *
     * @param found at least one, best first
     * @param vectors of all of them that have one
     * @param person where the person lies; absent where nobody asks for themselves
     */
    public static List<Found> blend(
            List<Found> found, Map<Long, float[]> vectors, float[] centre, Optional<float[]> person) {
        var scores = new Long2DoubleLinkedOpenHashMap();
        found.forEach(movie ->
                scores.put(movie.movieId(), movie.score() / found.getFirst().score()));
        add(scores, vectors, centre, PLACE);
        person.ifPresent(vector -> add(scores, vectors, vector, PERSON));
        return scores.long2DoubleEntrySet().stream()
                .map(entry -> new Found(entry.getLongKey(), entry.getDoubleValue()))
                .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparingLong(Found::movieId))
                .toList();
    }

    /** Adds how near each lies, as a share of how near the nearest does. */
    private static void add(
            Long2DoubleLinkedOpenHashMap scores, Map<Long, float[]> vectors, float[] place, double weight) {
        double nearest = vectors.values().stream()
                .mapToDouble(vector -> dot(place, vector))
                .max()
                .orElse(0);
        if (nearest > 0) {
            vectors.forEach((id, vector) -> scores.addTo(id, weight * dot(place, vector) / nearest));
        }
    }

    private static void add(float[] sum, float[] vector, float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * vector[i];
        }
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
