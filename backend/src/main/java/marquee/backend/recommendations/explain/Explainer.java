package marquee.backend.recommendations.explain;

import java.util.List;
import java.util.Map;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.ratings.History;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.serving.LiveRelease;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says why movies fit a person: by what each of their ratings did for it. Thread-safe; nothing here blocks. */
@Component
public final class Explainer {

    private final PopularityWatch popularity;
    private final ListContributions contributions;
    private final MovieSubjects subjects;

    Explainer(PopularityWatch popularity, ListContributions contributions, MovieSubjects subjects) {
        this.popularity = popularity;
        this.contributions = contributions;
        this.subjects = subjects;
    }

    /**
     * The same movies, each for the reason that this person has to watch it, where none more definite was given.
     *
     * @return an error when the index is down
     */
    public Mono<CandidateList> explain(CandidateList ranked, History history, LiveRelease live) {
        var shown = ranked.candidates().stream().map(Candidate::movieId).toList();
        return contributions
                .of(shown, history, live)
                .map(found -> new PersonalReasons(found, history, popularity.now()))
                .flatMap(reasons -> subjects.of(reasons.unconnected(shown))
                        .map(known -> ranked.with(explained(ranked.candidates(), reasons, known))));
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
