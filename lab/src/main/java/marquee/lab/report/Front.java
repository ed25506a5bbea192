package marquee.lab.report;

import java.util.List;
import java.util.stream.Stream;
import marquee.evaluation.Result;

/**
 * What cannot be had better in one respect without losing in the other (Pareto front): quality against how well lists keep to
 * people's genres, and against how much of the catalogue they show.
 */
enum Front {
    CALIBRATION("calibration", "miscalibration@10", -1),
    COVERAGE("coverage", "coverage@10", 1);

    /** What both are held against. */
    static final String QUALITY = "ndcg@10";

    private final String label;
    private final String metric;
    private final int sign;

    Front(String label, String metric, int sign) {
        this.label = label;
        this.metric = metric;
        this.sign = sign;
    }

    /** In words. */
    String label() {
        return label;
    }

    /** What is held against {@link #QUALITY}. */
    String metric() {
        return metric;
    }

    /** Those of the results that no other beats in one figure without being beaten in the other, the best quality first. */
    List<Result> of(List<Result> results) {
        return known(results)
                .filter(one -> known(results).noneMatch(other -> beats(other, one)))
                .sorted((a, b) -> Double.compare(quality(b), quality(a)))
                .toList();
    }

    private Stream<Result> known(List<Result> results) {
        return results.stream()
                .filter(result -> result.spreads().containsKey(QUALITY)
                        && Double.isFinite(result.spread(metric).mean()));
    }

    private boolean beats(Result a, Result b) {
        return quality(a) >= quality(b)
                && respect(a) >= respect(b)
                && (quality(a) > quality(b) || respect(a) > respect(b));
    }

    private static double quality(Result result) {
        return result.spread(QUALITY).mean();
    }

    private double respect(Result result) {
        return sign * result.spread(metric).mean();
    }
}
