package marquee.evaluation.metrics;

/**
 * HR@k: 1 when there is a hit among the first k, else 0. Deshpande &amp; Karypis, TOIS 22(1), 2004.
 *
 * @param k how many places count, at least 1
 */
public record HitRate(int k) implements PersonalMetric {

    @Override
    public String name() {
        return "hr@" + k;
    }

    @Override
    public double of(Judged list) {
        return list.hits(k) > 0 ? 1 : 0;
    }
}
