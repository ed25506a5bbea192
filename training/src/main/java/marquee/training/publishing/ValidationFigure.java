package marquee.training.publishing;

import java.util.Locale;
import marquee.towers.release.Manifest;

/** The figure that the gate compares: nDCG@10 on the validation part of a release's data. */
final class ValidationFigure {

    private static final String METRIC = "ndcg@10";

    private ValidationFigure() {}

    static double ofTowers(Manifest manifest) {
        return manifest.validation().metrics().getOrDefault(METRIC, 0.0);
    }

    static double ofMostPopular(Manifest manifest) {
        return manifest.validation().baseline().getOrDefault(METRIC, 0.0);
    }

    static String sentence(double figure, String other, double better) {
        return String.format(
                Locale.ROOT, "the new towers reach nDCG@10 %.4f on validation, %s reaches %.4f", figure, other, better);
    }
}
