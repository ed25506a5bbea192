package marquee.backend.recommendations.ranking;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.serving.LiveRelease;
import marquee.ranking.SecondStage;
import marquee.ranking.related.RelatedMovies;
import org.springframework.stereotype.Component;

/** The order of what a person would call similar to a movie. Thread-safe. */
@Component
public final class SimilarOrder {

    private final PopularityWatch popularity;
    private final Movies movies;

    /** As long as a release is in service. */
    private final LoadingCache<SecondStage, Optional<RelatedMovies>> related =
            Caffeine.newBuilder().weakKeys().build(SimilarOrder::related);

    SimilarOrder(PopularityWatch popularity, Movies movies) {
        this.popularity = popularity;
        this.movies = movies;
    }

    private static Optional<RelatedMovies> related(SecondStage stage) {
        return stage.neighbours().map(neighbours -> new RelatedMovies(stage.movies(), neighbours.related()));
    }

    /** Around this movie, by what the release has found; one that has found nothing goes by the vectors alone. */
    public Reranker around(MovieCard movie, LiveRelease live) {
        return live.secondStage()
                .flatMap(stage ->
                        related.get(stage).<Reranker>map(found -> new Relatives(movie, found, stage.movies(), movies)))
                .orElseGet(() -> new TrustedNeighbours(movie.tmdbId(), popularity));
    }
}
