package marquee.backend.recommendations;

import java.util.List;
import java.util.Optional;

/**
 * Candidates in the order to show them.
 *
 * @param candidates best first, each movie once
 * @param strategy how they were found
 * @param degraded whether a part was down, so that a fallback found them
 * @param release whose vectors found them; absent where no vectors were needed
 */
record Ranking(List<Candidate> candidates, Strategy strategy, boolean degraded, Optional<String> release) {

    Ranking {
        candidates = List.copyOf(candidates);
    }

    Ranking withCandidates(List<Candidate> others) {
        return new Ranking(others, strategy, degraded, release);
    }
}
