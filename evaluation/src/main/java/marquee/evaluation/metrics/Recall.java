package marquee.evaluation.metrics;

/**
 * Recall@k: hits among the first k / relevant movies. Salton &amp; McGill, Introduction to Modern Information
 * Retrieval, 1983.
 *
 * @param k how many places count, at least 1
 */
public record Recall(int k) implements PersonalMetric {

    @Override
    public String name() {
        return "recall@" + k;
    }

    @Override
    public double of(Judged list) {
        return (double) list.hits(k) / list.relevant();
    }
}
