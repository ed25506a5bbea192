package marquee.training.publishing;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import marquee.towers.release.Manifest;
import marquee.training.publishing.served.ServedFigures;

/**
 * What a release would show, by one of {@link ServedFigures}, must not be clearly less than what learned nothing, nor
 * than what the release in service showed when it was made. Where the data do not tell the figure, nothing speaks against.
 *
 * @param name of the check
 * @param figure its name
 * @param what it is a share of, for the sentence
 */
record AtLeastPlain(String name, String figure, String what) implements GateCheck {

    /** Beyond what chance makes of a share among two hundred people. */
    private static final double TOLERANCE = 0.15;

    @Override
    public Optional<String> objection(Contender candidate, Optional<Contender> live) {
        OptionalDouble shown = ofManifest(candidate.manifest(), figure);
        return shown.isEmpty()
                ? Optional.empty()
                : againstPlain(candidate, shown.getAsDouble()).or(() -> againstLive(live, shown.getAsDouble()));
    }

    private Optional<String> againstPlain(Contender candidate, double shown) {
        double plain =
                ofManifest(candidate.manifest(), ServedFigures.PLAIN + figure).orElse(0);
        return shown >= plain * (1 - TOLERANCE)
                ? Optional.empty()
                : Optional.of(sentence("%s is %.3f, and %.3f without learning", shown, plain));
    }

    private Optional<String> againstLive(Optional<Contender> live, double shown) {
        double before = live.map(Contender::manifest)
                .map(manifest -> ofManifest(manifest, figure).orElse(0))
                .orElse(0.0);
        return shown >= before * (1 - TOLERANCE)
                ? Optional.empty()
                : Optional.of(sentence("%s is %.3f, and %.3f in the release before", shown, before));
    }

    private String sentence(String words, double shown, double other) {
        return String.format(Locale.ROOT, words, what, shown, other);
    }

    private static OptionalDouble ofManifest(Manifest manifest, String figure) {
        return manifest.parameters().entrySet().stream()
                .filter(parameter -> parameter.getKey().equals(figure))
                .mapToDouble(parameter -> Double.parseDouble(parameter.getValue()))
                .findFirst();
    }
}
