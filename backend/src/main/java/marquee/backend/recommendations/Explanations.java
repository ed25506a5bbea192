package marquee.backend.recommendations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;

/** Says why a movie fits a person: the movie they liked that lies nearest to it. */
final class Explanations {

    /** Only the latest liked movies explain: they are the ones a person remembers. */
    private static final int LATEST = 50;

    private final List<RatedMovie> liked;
    private final Map<Long, float[]> vectors;
    private final Reason otherwise;

    /** @param vectors of the liked movies and of those to explain, by id */
    Explanations(History history, Map<Long, float[]> vectors) {
        this.liked = liked(history);
        this.vectors = vectors;
        this.otherwise = history.genres().isEmpty()
                ? new Reason.FitsYourTaste()
                : new Reason.BecauseYouLike(history.genres().getFirst());
    }

    /** The movies whose vectors are needed. */
    static List<RatedMovie> liked(History history) {
        var liked = history.ratings().stream()
                .filter(rating -> rating.stars().isPositive())
                .toList();
        return liked.subList(Math.max(0, liked.size() - LATEST), liked.size());
    }

    Reason of(long movieId) {
        float[] vector = vectors.get(movieId);
        if (vector == null) {
            return otherwise;
        }
        return nearest(vector)
                .<Reason>map(rating -> new Reason.BecauseYouRated(rating.movieId(), rating.stars()))
                .orElse(otherwise);
    }

    private Optional<RatedMovie> nearest(float[] vector) {
        RatedMovie nearest = null;
        float closest = Float.NEGATIVE_INFINITY;
        for (RatedMovie candidate : liked) {
            float[] other = vectors.get(candidate.movieId());
            float similarity = other == null ? Float.NEGATIVE_INFINITY : Vectors.dot(vector, other);
            if (similarity > closest) {
                nearest = candidate;
                closest = similarity;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
