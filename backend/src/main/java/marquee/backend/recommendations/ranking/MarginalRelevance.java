package marquee.backend.recommendations.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.serving.LiveRelease;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Maximal marginal relevance: picks, one after the other, the candidate with the best
 * (1 - d) * score - d * (greatest similarity to those picked before). Carbonell &amp; Goldstein, SIGIR 1998.
 */
final class MarginalRelevance implements Reranker {

    /** This many compete, and more when many are to be shown. */
    private static final int POOL = 100;

    private final double diversity;

    /** @param diversity d, 0 to 1 */
    MarginalRelevance(double diversity) {
        this.diversity = diversity;
    }

    @Override
    public int pool(int limit) {
        return Math.max(POOL, 2 * limit);
    }

    @Override
    public Mono<CandidateList> rerank(CandidateList found, CandidateQuery query, LiveRelease live) {
        var ids = found.candidates().stream().map(Candidate::movieId).toList();
        return live.vectors(ids)
                .map(vectors -> found.with(pick(found.candidates(), vectors, diversity, query.limit())));
    }

    /**
     * Reorders candidates.
     *
     * @param candidates best first; scores and similarities are on one scale
     * @param vectors by movie id; a candidate without one is like no other
     * @param diversity d, 0 keeps the order, 1 minds nothing but difference
     * @param limit how many to pick
     */
    static List<Candidate> pick(List<Candidate> candidates, Map<Long, float[]> vectors, double diversity, int limit) {
        if (diversity == 0) {
            return candidates.subList(0, Math.min(limit, candidates.size()));
        }
        var rest = new ArrayList<>(candidates);
        var closeness = new ArrayList<Double>(rest.stream().map(any -> -1.0).toList());
        var picked = new ArrayList<Candidate>();
        while (picked.size() < limit && !rest.isEmpty()) {
            int best = best(rest, closeness, diversity);
            Candidate next = rest.remove(best);
            closeness.remove(best);
            picked.add(next);
            for (int i = 0; i < rest.size(); i++) {
                double similarity = similarity(
                        vectors.get(next.movieId()), vectors.get(rest.get(i).movieId()));
                closeness.set(i, Math.max(closeness.get(i), similarity));
            }
        }
        return picked;
    }

    private static int best(List<Candidate> candidates, List<Double> closeness, double diversity) {
        int best = 0;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            double value = (1 - diversity) * candidates.get(i).score() - diversity * closeness.get(i);
            if (value > bestValue) {
                best = i;
                bestValue = value;
            }
        }
        return best;
    }

    private static double similarity(float @Nullable [] a, float @Nullable [] b) {
        return a == null || b == null ? 0 : DotProduct.of(a, b);
    }
}
