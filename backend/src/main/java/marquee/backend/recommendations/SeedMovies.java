package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.guards.Unavailable;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which movies should someone new rate first? Well known ones, of the genres they chose, unlike each other. */
@Component
final class SeedMovies {

    /** This many well known movies of each chosen genre compete, and more when many were seen. */
    private static final int POOL = 100;

    private static final double DIVERSITY = 0.5;

    private final PopularityWatch popularity;
    private final LiveReleases releases;
    private final Orders orders;
    private final Answers answers;

    SeedMovies(PopularityWatch popularity, LiveReleases releases, Orders orders, Answers answers) {
        this.popularity = popularity;
        this.releases = releases;
        this.orders = orders;
        this.answers = answers;
    }

    /** A page; without genres, of all of them; with a person, without what they rated. */
    Mono<RecommendationList> list(List<String> names, Optional<Long> userId, Page page) {
        return orders.history(userId).flatMap(history -> {
            var excluded = page.without(history.rated());
            var ranking = Mono.defer(() ->
                            varied(wellKnown(names, excluded, Math.max(POOL, 2 * page.limit())), page.limit()))
                    .map(found -> found.without(Cause.of(history)));
            return answers.of(ranking, page, excluded, Optional.empty());
        });
    }

    /** The best known movies of each genre; the score falls from 1 to 0 with the rank inside the genre. */
    private List<Candidate> wellKnown(List<String> names, LongSet excluded, int pool) {
        Popularity popular = popularity.now();
        var genres = names.isEmpty()
                ? List.of(Optional.<String>empty())
                : names.stream()
                        .map(name -> Optional.of(popular.requireGenre(name)))
                        .toList();
        Map<Long, Candidate> best = new HashMap<>();
        for (Optional<String> genre : genres) {
            List<Ranked> movies = popular.mostRated(genre)
                    .filter(movie -> !excluded.contains(movie.movieId()))
                    .limit(pool)
                    .toList();
            for (int rank = 0; rank < movies.size(); rank++) {
                long id = movies.get(rank).movieId();
                var candidate = new Candidate(id, 1 - (double) rank / pool, new Reason.Popular(genre));
                best.merge(id, candidate, (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparingLong(Candidate::movieId))
                .toList();
    }

    private Mono<Ranking> varied(List<Candidate> candidates, int limit) {
        var ids = candidates.stream().map(Candidate::movieId).toList();
        var release = releases.now().map(LiveRelease::release);
        return releases.now()
                .map(live -> live.vectors(ids)
                        .map(vectors -> new Ranking(
                                MarginalRelevance.pick(candidates, vectors, DIVERSITY, limit),
                                Strategy.VARIED,
                                Cause.NONE,
                                release))
                        .onErrorResume(
                                Unavailable::is,
                                away -> Mono.just(new Ranking(candidates, Strategy.POPULAR, Cause.INDEX, release))))
                .orElseGet(() -> Mono.just(new Ranking(candidates, Strategy.POPULAR, Cause.RELEASE, release)));
    }
}
