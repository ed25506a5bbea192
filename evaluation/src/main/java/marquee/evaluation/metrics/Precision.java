package marquee.evaluation.metrics;

/**
 * Precision@k: hits among the first k / k. Salton &amp; McGill, Introduction to Modern Information Retrieval, 1983.
 *
 * @param k how many places count, at least 1
 */
public record Precision(int k) implements PersonalMetric {

    @Override
    public String name() {
        return "precision@" + k;
    }

    @Override
    public double of(Judged list) {
        return (double) list.hits(k) / k;
    }
}
