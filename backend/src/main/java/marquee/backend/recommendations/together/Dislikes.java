package marquee.backend.recommendations.together;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.crowd.Popularity;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.ranking.DotProduct;
import marquee.ranking.together.Veto;

/** What somebody would clearly dislike, by the movies they rated lately. */
final class Dislikes {

    /** What was rated before these counts no longer; each is compared with every movie that gets a place. */
    private static final int LATEST = 500;

    private final Veto veto;
    private final List<Long> movies;
    private final Map<Long, float[]> vectors;
    private final Popularity popularity;

    /** @param vectors by movie, of those to judge too; a movie without one is like no other */
    Dislikes(History history, Map<Long, float[]> vectors, Popularity popularity) {
        var latest = latest(history);
        var stars = new float[latest.size()];
        for (int i = 0; i < stars.length; i++) {
            stars[i] = (float) latest.get(i).stars().value();
        }
        this.veto = new Veto(stars);
        this.movies = latest.stream().map(RatedMovie::movieId).toList();
        this.vectors = vectors;
        this.popularity = popularity;
    }

    /** The movies whose vectors are needed. */
    static List<Long> rated(History history) {
        return latest(history).stream().map(RatedMovie::movieId).toList();
    }

    private static List<RatedMovie> latest(History history) {
        var ratings = history.ratings();
        return ratings.subList(Math.max(0, ratings.size() - LATEST), ratings.size());
    }

    /** Whether they would clearly dislike a movie. */
    boolean of(long movie) {
        return Optional.ofNullable(vectors.get(movie))
                .map(vector -> veto.against(
                        rating -> cosine(vector, movies.get(rating)),
                        rating -> popularity.sharedGenres(movie, movies.get(rating))))
                .orElse(false);
    }

    private double cosine(float[] vector, long rated) {
        return Optional.ofNullable(vectors.get(rated))
                .map(other -> {
                    double lengths = Math.sqrt((double) DotProduct.of(vector, vector) * DotProduct.of(other, other));
                    return lengths == 0 ? 0 : DotProduct.of(vector, other) / lengths;
                })
                .orElse(0.0);
    }
}
