package marquee.evaluation.metrics;

/**
 * nDCG@k with binary gain: sum over the hits among the first k of 1 / log2(place + 1), divided by the same sum for a
 * list that starts with min(k, relevant) hits. Järvelin &amp; Kekäläinen, TOIS 20(4), 2002.
 *
 * @param k how many places count, at least 1
 */
public record Ndcg(int k) implements PersonalMetric {

    @Override
    public String name() {
        return "ndcg@" + k;
    }

    @Override
    public double of(Judged list) {
        return list.discountedGain(k) / Judged.idealGain(Math.min(k, list.relevant()));
    }
}
