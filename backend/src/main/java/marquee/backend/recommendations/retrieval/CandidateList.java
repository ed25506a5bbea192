package marquee.backend.recommendations.retrieval;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 */
public record CandidateList(
        List<Candidate> candidates,
        Strategy strategy,
        Degradation degradation,
        Optional<String> release,
        Optional<Origin> origin) {

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
        this(candidates, strategy, degradation, release, Optional.empty());
    }

    /** The same, found by this. */
    public CandidateList from(Origin other) {
        return new CandidateList(candidates, strategy, degradation, release, Optional.of(other));
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
                : new CandidateList(candidates, strategy, degradation.or(part), release, origin);
    }

    /** Others, or the same in another order, found the same way. */
    public CandidateList with(List<Candidate> others) {
        return new CandidateList(others, strategy, degradation, release, origin);
    }

    /** The first of them in another order; scores fall along the list all the same. */
    public CandidateList inOrder(int[] places, int limit) {
        var ordered = new ArrayList<Candidate>();
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(limit, places.length); i++) {
            Candidate one = candidates.get(places[i]);
            lowest = Math.min(lowest, one.score());
            ordered.add(new Candidate(one.movieId(), lowest, one.reason()));
        }
        return with(ordered);
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
        return new CandidateList(candidates, other, degradation, release, origin);
    }

    /** The same, found while this release was live. */
    CandidateList during(Optional<String> live) {
        return new CandidateList(candidates, strategy, degradation, live, origin);
    }

    public boolean isDegraded() {
        return degradation != Degradation.NONE;
    }
}
