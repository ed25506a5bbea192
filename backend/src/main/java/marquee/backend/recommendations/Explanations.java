package marquee.backend.recommendations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.popularity.Popularity;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;

/** Says why a movie fits a person: the well-known movie they liked that lies nearest to it. */
final class Explanations {

    /** Only the latest liked movies explain: they are the ones a person remembers. */
    private static final int LATEST = 50;

    private final List<RatedMovie> liked;
    private final Map<Long, float[]> vectors;
    private final Popularity popularity;
    private final Reason otherwise;

    /** @param vectors of the liked movies and of those to explain, by id */
    Explanations(History history, Map<Long, float[]> vectors, Popularity popularity) {
        this.popularity = popularity;
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
        return nearest(movieId, vector)
                .<Reason>map(rating -> new Reason.BecauseYouRated(rating.movieId(), rating.stars()))
                .orElse(otherwise);
    }

    private Optional<RatedMovie> nearest(long movieId, float[] vector) {
        RatedMovie nearest = null;
        double closest = Double.NEGATIVE_INFINITY;
        for (RatedMovie candidate : liked) {
            float[] other = vectors.get(candidate.movieId());
            double similarity = other == null
                    ? Double.NEGATIVE_INFINITY
                    : Vectors.dot(vector, other)
                            * popularity.trust(candidate.movieId())
                            * (1 + popularity.sharedGenres(movieId, candidate.movieId()));
            if (similarity > closest) {
                nearest = candidate;
                closest = similarity;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
