package marquee.backend.recommendations.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import marquee.backend.crowd.Popularity;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.ranking.DotProduct;
import marquee.backend.recommendations.retrieval.Reason;

/** Says why a movie fits a person: the well-known movie they liked that lies nearest to it. */
final class NearestLiked {

    /** Only the latest liked movies explain: they are the ones a person remembers. */
    private static final int LATEST = 50;

    private final List<Liked> liked;
    private final Map<Long, float[]> vectors;
    private final Popularity popularity;
    private final Reason otherwise;

    /** @param vectors of the liked movies and of those to explain, by id */
    NearestLiked(History history, Map<Long, float[]> vectors, Popularity popularity) {
        this.popularity = popularity;
        this.liked = liked(history).stream()
                .filter(rating -> vectors.containsKey(rating.movieId()))
                .map(rating -> new Liked(
                        rating,
                        Objects.requireNonNull(vectors.get(rating.movieId())),
                        popularity.trust(rating.movieId()),
                        popularity.genreSet(rating.movieId())))
                .toList();
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
        int genres = popularity.genreSet(movieId);
        int nearest = -1;
        double closest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < liked.size(); i++) {
            Liked candidate = liked.get(i);
            double similarity = DotProduct.of(vector, candidate.vector())
                    * candidate.trust()
                    * (1 + popularity.alike(genres, candidate.genres()));
            if (similarity > closest) {
                nearest = i;
                closest = similarity;
            }
        }
        return nearest < 0 ? Optional.empty() : Optional.of(liked.get(nearest).rating());
    }

    @SuppressWarnings("ArrayRecordComponent") // lives as long as the request
    private record Liked(RatedMovie rating, float[] vector, double trust, int genres) {}
}
