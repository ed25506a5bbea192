package marquee.evaluation.metrics;

/**
 * nDCG@k divided by the best order of the hits that were retrieved, not of those there were to retrieve: 1 as soon as
 * every hit stands before every miss, even with a single hit; 0 without a hit. It says how well a list is ordered and
 * nothing of what it missed, so it is higher than {@link Ndcg} (about 1.7 times on MovieLens) and must never be
 * compared with it. Some libraries compute this and call it nDCG; it is here to be compared with their figures.
 *
 * @param k how many places count, at least 1
 */
public record NdcgSelf(int k) implements PersonalMetric {

    @Override
    public String name() {
        return "ndcg_self@" + k;
    }

    @Override
    public double of(Judged list) {

        int hits = list.hits(k);
        return hits == 0 ? 0 : list.discountedGain(k) / Judged.idealGain(hits);
    }
}
