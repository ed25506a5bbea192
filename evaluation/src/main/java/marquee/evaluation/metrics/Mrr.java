package marquee.evaluation.metrics;

/**
 * MRR@k: 1 / place of the first hit among the first k, places from 1; 0 without a hit. Voorhees, TREC-8, 1999.
 *
 * @param k how many places count, at least 1
 */
public record Mrr(int k) implements PersonalMetric {

    @Override
    public String name() {
        return "mrr@" + k;
    }

    @Override
    public double of(Judged list) {

        for (int place = 0; place < Math.min(k, list.hit().length); place++) {
            if (list.hit()[place]) {
                return 1.0 / (place + 1);
            }
        }
        return 0;
    }
}
