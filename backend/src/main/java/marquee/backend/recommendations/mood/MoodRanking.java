package marquee.backend.recommendations.mood;

import java.util.List;
import java.util.Optional;
import marquee.backend.guards.Unavailable;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.serving.LiveReleases;
import marquee.ranking.words.NearWords;
import marquee.ranking.words.WordIndex;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Movies for what somebody wrote, stage by stage: those that words lead to, and those that lie where they lie, in one order;
 * the words as they are written have to do while the encoder is away, and words alone while no release is live or the index
 * is down. Thread-safe.
 */
@Component
final class MoodRanking {

    /** Of these some are excluded, and the best are compared with the rest of the catalogue. */
    private static final int FOUND = 1_000;

    private final CatalogueWords words;
    private final Encoder encoder;
    private final MoviesAround surroundings;
    private final LiveReleases releases;

    MoodRanking(CatalogueWords words, Encoder encoder, MoviesAround surroundings, LiveReleases releases) {
        this.words = words;
        this.encoder = encoder;
        this.surroundings = surroundings;
        this.releases = releases;
    }

    /** As many as fit and the query wants. */
    Mono<CandidateList> rank(String written, CandidateQuery query) {
        return near(written).flatMap(near -> {
            var found = words.now().index().search(written, near.words(), FOUND);
            return ordered(found, written, query).map(list -> list.without(near.degradation()));
        });
    }

    private Mono<CandidateList> ordered(List<WordIndex.Found> found, String written, CandidateQuery query) {
        var alone = list(found, written, query, Optional.empty());
        return releases.now()
                .filter(live -> !found.isEmpty())
                .map(live -> surroundings
                        .of(found, query, live)
                        .map(all -> list(all, written, query, Optional.of(live.release())))
                        .onErrorResume(Unavailable::is, away -> Mono.just(alone.without(Degradation.INDEX))))
                .orElseGet(() -> Mono.just(alone));
    }

    private static CandidateList list(
            List<WordIndex.Found> found, String written, CandidateQuery query, Optional<String> release) {
        var reason = new Reason.MatchesWords(written);
        var candidates = found.stream()
                .filter(movie -> query.exclusions().allow(movie.movieId()))
                .limit(query.limit())
                .map(movie -> new Candidate(movie.movieId(), movie.score(), reason))
                .toList();
        return new CandidateList(candidates, Strategy.MOOD, Degradation.NONE, release);
    }

    private Mono<Meaning> near(String written) {
        NearWords known = words.now().near();
        return encoder.encode(written)
                .map(vector ->
                        new Meaning(known.to(vector), known.size() == 0 ? Degradation.ENCODER : Degradation.NONE))
                .onErrorResume(Unavailable::is, away -> Mono.just(new Meaning(List.of(), Degradation.ENCODER)));
    }

    /** Which words of the catalogue mean the same, and whether nobody could say. */
    private record Meaning(List<NearWords.Near> words, Degradation degradation) {}
}
