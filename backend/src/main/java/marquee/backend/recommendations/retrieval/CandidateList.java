package marquee.backend.recommendations.retrieval;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.backend.experiments.DraftedList;
import marquee.backend.serving.LiveRelease;
import marquee.index.Hits;

/**
 * Candidates on their way through the stages.
 *
 * @param candidates best first, each movie once
 * @param strategy how they were found
 * @param degradation what part was down, so that a fallback found them; none as a rule
 * @param release whose vectors found them; absent where no vectors were needed
 * @param origin what they were found by beside the person's history; absent where no vector of a person found them
 * @param draft who chose each, where they were drafted from two orders
 */
public record CandidateList(
        List<Candidate> candidates,
        Strategy strategy,
        Degradation degradation,
        Optional<String> release,
        Optional<Origin> origin,
        Optional<DraftedList> draft) {

    /** Copies the candidates. */
    public CandidateList {
        candidates = List.copyOf(candidates);
    }

    /** Candidates that were found without vectors. */
    public CandidateList(List<Candidate> candidates, Strategy strategy) {
        this(candidates, strategy, Degradation.NONE, Optional.empty());
    }

    /** Candidates that no vector of one person alone found. */
    public CandidateList(
            List<Candidate> candidates, Strategy strategy, Degradation degradation, Optional<String> release) {
        this(candidates, strategy, degradation, release, Optional.empty(), Optional.empty());
    }

    /** The same, found by this. */
    public CandidateList from(Origin other) {
        return new CandidateList(candidates, strategy, degradation, release, Optional.of(other), draft);
    }

    /** What a search in a release's vectors found, all for one reason; nothing that was withdrawn meanwhile. */
    public static CandidateList found(
            Hits hits, CandidateQuery query, Reason reason, Strategy strategy, LiveRelease live) {
        var candidates = hits.hits().stream()
                .filter(hit -> query.exclusions().allow(hit.id()))
                .map(hit -> new Candidate(hit.id(), hit.score(), reason))
                .toList();
        return new CandidateList(candidates, strategy, Degradation.NONE, Optional.of(live.release()));
    }

    /** The same, found without one more part. */
    public CandidateList without(Degradation part) {
        return part == Degradation.NONE
                ? this
                : new CandidateList(candidates, strategy, degradation.or(part), release, origin, draft);
    }

    /** Others, or the same in another order, found the same way. */
    public CandidateList with(List<Candidate> others) {
        return new CandidateList(others, strategy, degradation, release, origin, draft);
    }

    /** Candidates that were drafted from this list and another; scores fall along them all the same. */
    public CandidateList drafted(List<Candidate> both, DraftedList draftOfBoth) {
        return new CandidateList(
                falling(both), strategy, degradation, release, Optional.empty(), Optional.of(draftOfBoth));
    }

    private static List<Candidate> falling(List<Candidate> list) {
        var falling = new ArrayList<Candidate>(list.size());
        double lowest = Double.POSITIVE_INFINITY;
        for (Candidate one : list) {
            lowest = Math.min(lowest, one.score());
            falling.add(new Candidate(one.movieId(), lowest, one.reason()));
        }
        return falling;
    }

    /** The first of them in another order; scores fall along the list all the same. */
    public CandidateList inOrder(int[] places, int limit) {
        return with(falling(
                Arrays.stream(places).limit(limit).mapToObj(candidates::get).toList()));
    }

    /** Those of them that may be shown now, for what was found earlier. */
    public CandidateList allowed(CandidateQuery query) {
        return with(candidates.stream()
                .filter(one -> query.exclusions().allow(one.movieId()))
                .toList());
    }

    /** These, and behind them those of another list that are not among them. */
    public CandidateList and(CandidateList others) {
        var ids = LongOpenHashSet.toSet(candidates.stream().mapToLong(Candidate::movieId));
        var added = others.candidates.stream().filter(one -> !ids.contains(one.movieId()));
        return with(Stream.concat(candidates.stream(), added).toList());
    }

    /** The same, found another way. */
    public CandidateList by(Strategy other) {
        return new CandidateList(candidates, other, degradation, release, origin, draft);
    }

    /** The same, found while this release was live. */
    CandidateList during(Optional<String> live) {
        return new CandidateList(candidates, strategy, degradation, live, origin, draft);
    }

    public boolean isDegraded() {
        return degradation != Degradation.NONE;
    }
}
