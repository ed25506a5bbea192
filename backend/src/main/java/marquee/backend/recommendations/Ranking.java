package marquee.backend.recommendations;

import java.util.List;
import java.util.Optional;

/**
 * Candidates in the order to show them.
 *
 * @param candidates best first, each movie once
 * @param strategy how they were found
 * @param cause what part was down, so that a fallback found them; none as a rule
 * @param release whose vectors found them; absent where no vectors were needed
 */
record Ranking(List<Candidate> candidates, Strategy strategy, Cause cause, Optional<String> release) {

    Ranking {
        candidates = List.copyOf(candidates);
    }

    /** The same, found without one more part. */
    Ranking without(Cause part) {
        return new Ranking(candidates, strategy, cause.or(part), release);
    }

    boolean isDegraded() {
        return cause != Cause.NONE;
    }

    Ranking withCandidates(List<Candidate> others) {
        return new Ranking(others, strategy, cause, release);
    }
}
