package marquee.backend.recommendations.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import marquee.backend.experiments.DraftedList;
import marquee.backend.guards.Unavailable;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.drafted.DraftContest;
import marquee.backend.serving.drafted.DraftContests;
import marquee.ranking.interleaving.TeamDraft;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Drafts a person's list from the orders of two variants, where an experiment says so. The coin falls the same way until the
 * person tells more, so that a list stays while somebody looks at it. Thread-safe; nothing here blocks.
 */
@Component
public final class PersonalDraft {

    private final DraftContests contests;

    PersonalDraft(DraftContests contests) {
        this.contests = contests;
    }

    /** A list from both; empty where none is to be drafted, or one of the two is not as it should be. */
    public Mono<CandidateList> list(CandidateQuery query, Function<LiveRelease, Mono<CandidateList>> order) {
        return Mono.justOrEmpty(contests.of(query.history().userId()))
                .flatMap(contest -> Mono.zip(order.apply(contest.control()), order.apply(contest.treatment()))
                        .filter(both ->
                                !both.getT1().isDegraded() && !both.getT2().isDegraded())
                        .map(both -> drafted(both.getT1(), both.getT2(), query, contest)))
                .onErrorResume(Unavailable::is, away -> Mono.empty());
    }

    private static CandidateList drafted(
            CandidateList control, CandidateList treatment, CandidateQuery query, DraftContest contest) {
        var coin = new SplittableRandom(
                Objects.hash(query.history().userId(), query.history().version(), contest.label()));
        var list = TeamDraft.draft(ids(control), ids(treatment), query.limit(), coin);
        Map<Long, Candidate> known = new HashMap<>();
        treatment.candidates().forEach(one -> known.put(one.movieId(), one));
        control.candidates().forEach(one -> known.put(one.movieId(), one));
        return control.drafted(
                list.items().stream()
                        .flatMap(movie -> Stream.ofNullable(known.get(movie)))
                        .toList(),
                new DraftedList(contest.label(), list));
    }

    private static List<Long> ids(CandidateList list) {
        return list.candidates().stream().map(Candidate::movieId).toList();
    }
}
