package marquee.backend.recommendations.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.UserEmbedding;
import marquee.backend.serving.UserEmbeddings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says why movies fit a person: by what each of their ratings did for it. Thread-safe; nothing here blocks. */
@Component
public final class Explainer {

    private final PopularityWatch popularity;
    private final UserEmbeddings embeddings;
    private final MovieSubjects subjects;

    Explainer(PopularityWatch popularity, UserEmbeddings embeddings, MovieSubjects subjects) {
        this.popularity = popularity;
        this.embeddings = embeddings;
        this.subjects = subjects;
    }

    /**
     * The same movies, each for the reason that this person has to watch it, where none more definite was given.
     *
     * @return an error when the index is down
     */
    public Mono<CandidateList> explain(CandidateList ranked, History history, LiveRelease live) {
        var shown = ranked.candidates().stream().map(Candidate::movieId).toList();
        return Mono.zip(
                        live.vectors(needed(shown, history)),
                        embeddings.of(history, live).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(found -> contributions(shown, history, found.getT1(), found.getT2(), live))
                .map(contributions -> new PersonalReasons(contributions, history, popularity.now()))
                .flatMap(reasons -> subjects.of(reasons.unconnected(shown))
                        .map(known -> ranked.with(explained(ranked.candidates(), reasons, known))));
    }

    private static List<Long> needed(List<Long> shown, History history) {
        var ids = new ArrayList<>(shown);
        LikelyCarriers.latest(history).forEach(rating -> ids.add(rating.movieId()));
        return ids;
    }

    private Mono<Contributions> contributions(
            List<Long> shown,
            History history,
            Map<Long, float[]> vectors,
            Optional<UserEmbedding> own,
            LiveRelease live) {
        return own.map(person -> {
                    var carriers = LikelyCarriers.of(history, shown, vectors);
                    return embeddings
                            .without(carriers.stream().map(RatedMovie::movieId).toList(), history, person, live)
                            .map(without -> new Contributions(person.vector(), of(carriers, without), vectors));
                })
                .orElseGet(() -> Mono.just(new Contributions(new float[0], Map.of(), Map.of())));
    }

    private static Map<RatedMovie, float[]> of(List<RatedMovie> carriers, Map<Long, float[]> without) {
        var vectors = new HashMap<RatedMovie, float[]>();
        for (RatedMovie rating : carriers) {
            Optional.ofNullable(without.get(rating.movieId())).ifPresent(vector -> vectors.put(rating, vector));
        }
        return vectors;
    }

    private static List<Candidate> explained(
            List<Candidate> ranked, PersonalReasons reasons, Map<Long, Subjects> subjects) {
        return ranked.stream()
                .map(candidate -> candidate.reason() instanceof Reason.FitsYourTaste
                        ? candidate.because(reasons.of(candidate.movieId(), subjects))
                        : candidate)
                .toList();
    }
}
