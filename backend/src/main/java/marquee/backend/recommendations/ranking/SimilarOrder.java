package marquee.backend.recommendations.ranking;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.side.LiveContent;
import marquee.ranking.SecondStage;
import marquee.ranking.related.RelatedMovies;
import org.springframework.stereotype.Component;

/** The order of what a person would call similar to a movie. Thread-safe. */
@Component
public final class SimilarOrder {

    private final PopularityWatch popularity;
    private final Movies movies;
    private final LiveContent content;

    /** As long as a release is in service. */
    private final LoadingCache<SecondStage, Optional<RelatedMovies>> related =
            Caffeine.newBuilder().weakKeys().build(SimilarOrder::related);

    SimilarOrder(PopularityWatch popularity, Movies movies, LiveContent content) {
        this.popularity = popularity;
        this.movies = movies;
        this.content = content;
    }

    private static Optional<RelatedMovies> related(SecondStage stage) {
        return stage.neighbours().map(neighbours -> new RelatedMovies(stage.movies(), neighbours.related()));
    }

    /** Whether the release has found who is like this movie. */
    public boolean knows(MovieCard movie, LiveRelease live) {
        return live.secondStage()
                .flatMap(related::get)
                .filter(found -> found.knows(movie.tmdbId()))
                .isPresent();
    }

    /** Around this movie, by what the release has found; one that has found nothing goes by the vectors alone. */
    public Reranker around(MovieCard movie, LiveRelease live) {
        var nearness = content.of(live).<Nearness>map(Nearness.ByText::new).orElseGet(() -> new Nearness.ByPlace(live));
        return live.secondStage()
                .flatMap(stage -> related.get(stage)
                        .<Reranker>map(found -> new Relatives(movie, found, stage.movies(), movies, nearness)))
                .orElseGet(() -> new TrustedNeighbours(movie.tmdbId(), popularity));
    }
}
