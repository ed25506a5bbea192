package marquee.backend.recommendations.ranking;

import java.util.List;
import java.util.Map;
import marquee.backend.recommendations.retrieval.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Trades likeness for variety: beginning with the best candidates, one after the other of the most redundant ones makes
 * room for a candidate that lies apart from the rest (the Swap algorithm; Yu, Lakshmanan &amp; Amer-Yahia, EDBT 2009).
 *
 * <p>A trade must bring the movies of the list further apart and may not make their genres more alike, and diversity says
 * how many of all possible trades are made. So a list never becomes less varied when it is asked to be more so, which a
 * weighing of score against difference ({@link MarginalRelevance}) does not promise.
 */
final class Diversity {

    private final Map<Long, float[]> vectors;
    private final Pairwise sharedGenres;

    /** Compares two movies by their ids. */
    interface Pairwise {
        double of(long a, long b);
    }

    /**
     * Judges movies.
     *
     * @param vectors by movie id, L2-normalised; a movie without one is like no other
     * @param sharedGenres how alike the genres of two movies are, from 0 to 1
     */
    Diversity(Map<Long, float[]> vectors, Pairwise sharedGenres) {
        this.vectors = vectors;
        this.sharedGenres = sharedGenres;
    }

    /**
     * Picks candidates; one that was traded in stands where the other stood.
     *
     * @param candidates best first
     * @param diversity 0 picks the best, 1 makes all trades
     * @param limit how many to pick
     */
    List<Candidate> pick(List<Candidate> candidates, double diversity, int limit) {
        int picked = Math.min(limit, candidates.size());
        if (diversity == 0 || picked == candidates.size()) {
            return candidates.subList(0, picked);
        }
        var trades = new Trades(candidates, picked, this::distance, this::genreDistance);
        return trades.made((int) Math.round(diversity * trades.count()));
    }

    /** From 0 for the same direction to 1 for opposite ones. */
    private double distance(long a, long b) {
        return (1 - similarity(vectors.get(a), vectors.get(b))) / 2;
    }

    private double genreDistance(long a, long b) {
        return 1 - sharedGenres.of(a, b);
    }

    private static double similarity(float @Nullable [] a, float @Nullable [] b) {
        return a == null || b == null ? 0 : DotProduct.of(a, b);
    }
}
