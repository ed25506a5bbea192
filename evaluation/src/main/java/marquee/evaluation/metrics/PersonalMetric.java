package marquee.evaluation.metrics;

import java.util.List;

/** A metric that judges each person's list by itself, in [0, 1]; over everybody it is the plain mean. */
public interface PersonalMetric extends Metric {

    /** The figure of one person. */
    double of(Judged list);

    @Override
    default double over(List<Judged> lists) {
        return lists.stream().mapToDouble(this::of).average().orElse(Double.NaN);
    }
}
