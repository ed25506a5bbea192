package marquee.training.publishing;

import java.util.Locale;
import java.util.Optional;
import marquee.towers.release.Manifest;

/** Decides whether towers are good enough to be published, by nDCG@10 on the validation part of their data. */
final class PublishGate {

    private static final String METRIC = "ndcg@10";

    /** How much worse than the newest release, as a share, new towers may be: seeds alone make about so much. */
    private static final double TOLERANCE = 0.05;

    private PublishGate() {}

    /**
     * What speaks against publishing, in words; empty when nothing does.
     *
     * @param candidate describes the new towers
     * @param newest the release before, whose figures count when it was trained on the same data
     */
    static Optional<String> objection(Manifest candidate, Optional<Manifest> newest) {
        double figure = figure(candidate);
        double popular = candidate.validation().baseline().getOrDefault(METRIC, 0.0);
        if (!(figure > popular)) {
            return Optional.of(sentence("most popular", figure, popular));
        }
        return newest.filter(
                        before -> before.data().hash().equals(candidate.data().hash()))
                .filter(before -> figure < figure(before) * (1 - TOLERANCE))
                .map(before -> sentence("release " + before.publication().release(), figure, figure(before)));
    }

    private static double figure(Manifest manifest) {
        return manifest.validation().metrics().getOrDefault(METRIC, 0.0);
    }

    private static String sentence(String other, double figure, double better) {
        return String.format(
                Locale.ROOT, "the new towers reach nDCG@10 %.4f on validation, %s reaches %.4f", figure, other, better);
    }
}
