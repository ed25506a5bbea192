package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.guards.Unavailable;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.backend.serving.UserEmbedding;
import marquee.backend.serving.UserEmbeddings;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Ranks movies for one person: the nearest to their vector, or popular ones when nothing is known of them, or when the
 * index is down.
 */
@Component
final class Personal {

    /** With diversity, so many times the wanted number compete, up to so many more. */
    private static final int POOL = 5;

    private static final int MOST_MORE = 100;

    private final LiveReleases releases;
    private final UserEmbeddings tastes;
    private final PopularityWatch popularity;

    Personal(LiveReleases releases, UserEmbeddings tastes, PopularityWatch popularity) {
        this.releases = releases;
        this.tastes = tastes;
        this.popularity = popularity;
    }

    /**
     * Ranks.
     *
     * @param genre what to confine the ranking to
     * @param excluded movies that must not be in it
     * @param diversity 0 to 1
     */
    Mono<Ranking> rank(History history, Optional<String> genre, LongSet excluded, int limit, double diversity) {
        return releases.now()
                .map(live -> nearest(history, live, genre, excluded, limit, diversity)
                        .switchIfEmpty(Mono.fromSupplier(() -> popular(genre, excluded, limit, Cause.NONE)))
                        .onErrorResume(
                                Unavailable::is,
                                away -> Mono.fromSupplier(() -> popular(genre, excluded, limit, Cause.INDEX))))
                .orElseGet(() -> Mono.fromSupplier(() -> popular(genre, excluded, limit, Cause.RELEASE)))
                .map(ranking -> ranking.without(Cause.of(history)));
    }

    private Mono<Ranking> nearest(
            History history, LiveRelease live, Optional<String> genre, LongSet excluded, int limit, double diversity) {
        int pool = diversity == 0 ? limit : Math.min(limit * POOL, limit + MOST_MORE);
        return tastes.of(history, live)
                .flatMap(taste -> live.search(new Query(
                                taste.vector(),
                                pool,
                                genre.map(Filter::genre).orElse(Filter.ANY),
                                excluded,
                                live.deadline()))
                        .flatMap(hits -> live.vectors(needed(history, hits.hits()))
                                .map(vectors -> explained(history, hits.hits(), vectors, diversity, limit)))
                        .map(candidates -> new Ranking(
                                candidates,
                                strategy(taste),
                                taste.degraded() ? Cause.TOWER : Cause.NONE,
                                Optional.of(live.release()))));
    }

    private static List<Long> needed(History history, List<Hit> hits) {
        var ids = new ArrayList<Long>();
        hits.forEach(hit -> ids.add(hit.id()));
        Explanations.liked(history).stream().map(RatedMovie::movieId).forEach(ids::add);
        return ids;
    }

    private List<Candidate> explained(
            History history, List<Hit> hits, Map<Long, float[]> vectors, double diversity, int limit) {
        Popularity popular = popularity.now();
        var explanations = new Explanations(history, vectors, popular);
        var candidates = hits.stream()
                .map(hit -> new Candidate(hit.id(), hit.score(), new Reason.FitsYourTaste()))
                .toList();
        return new Diversity(vectors, popular::sharedGenres)
                .pick(candidates, diversity, limit).stream()
                        .map(candidate -> new Candidate(
                                candidate.movieId(), candidate.score(), explanations.of(candidate.movieId())))
                        .toList();
    }

    private Ranking popular(Optional<String> genre, LongSet excluded, int limit, Cause cause) {
        var candidates = popularity
                .now()
                .mostRated(genre)
                .filter(movie -> !excluded.contains(movie.movieId()))
                .limit(limit)
                .map(movie -> new Candidate(movie.movieId(), movie.score(), new Reason.Popular(genre)))
                .toList();
        return new Ranking(candidates, Strategy.POPULAR, cause, releases.now().map(LiveRelease::release));
    }

    private static Strategy strategy(UserEmbedding taste) {
        return taste.source() == UserEmbedding.Source.TOWER ? Strategy.TWO_TOWER : Strategy.COLD_START;
    }
}
