package marquee.evaluation.metrics;

import java.util.List;

/** One number for everybody's lists together. Implementations are immutable and thread-safe. */
public interface Metric {

    /** Short and in lower case, such as {@code ndcg@10}. */
    String name();

    /** The figure over everybody; NaN when there is nobody. */
    double over(List<Judged> lists);
}
