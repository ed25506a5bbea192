package marquee.app.commands.releases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseChange;
import marquee.registry.ReleaseEstimate;
import marquee.registry.ReleaseEstimate.Range;
import marquee.registry.ReleaseEstimate.Reward;
import marquee.registry.ReleaseState;
import marquee.registry.RunningCanary;
import marquee.towers.release.Manifest;

/** A release in words, line by line. */
final class ReleaseText {

    /** How the names begin, in a manifest, of what tells whether a release is good enough. */
    private static final List<String> JUDGED = List.of("gate.", "shown.", "plain.", "fallback.");

    private ReleaseText() {}

    /** What is known of it, by name. */
    static Map<String, String> facts(RegisteredRelease release) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("state", release.state().word());
        facts.put("replaced", release.replaced().orElse("-"));
        facts.put("trained", release.origin().trainedAt().toString());
        facts.put("commit", release.origin().gitCommit().orElse("-"));
        facts.put("image", release.origin().image().orElse("-"));
        facts.put("data set", release.data().name());
        facts.put("data hash", release.data().hash());
        var watermark = release.data().watermark();
        facts.put("data watermark", watermark.isPresent() ? Long.toString(watermark.getAsLong()) : "-");
        facts.put("manifest hash", release.files().manifestHash());
        facts.put("collections", String.join(" ", release.files().collections()));
        release.files().removedAt().ifPresent(at -> facts.put("removed", at.toString()));
        new TreeMap<>(release.origin().metrics()).forEach((name, figure) -> facts.put(name, figure.toString()));
        return facts;
    }

    /** What was measured of it before it was published, and what the gate said, by name; where its files are here. */
    static Map<String, String> judgement(Manifest manifest) {
        Map<String, String> words = new TreeMap<>();
        manifest.parameters().forEach((name, value) -> {
            if (JUDGED.stream().anyMatch(name::startsWith)) {
                words.put(name, value);
            }
        });
        return words;
    }

    /** How far it has come as the canary, by name. */
    static Map<String, String> facts(RunningCanary canary) {
        var progress = canary.progress();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("canary since", canary.begunAt() + ", beside release " + canary.control());
        facts.put(
                "canary has",
                progress.percent() + "% of the people"
                        + (progress.shares().isEmpty()
                                ? ", until a service makes its plan"
                                : ", step " + (progress.step() + 1) + " of "
                                        + progress.shares().size()));
        canary.look().ifPresent(look -> {
            facts.put("canary showed", look.exposures() + " movies in this step");
            facts.put("canary says", look.says() + " (" + look.at() + ")");
        });
        return facts;
    }

    /** What it would earn, by name. */
    static Map<String, String> facts(ReleaseEstimate estimate) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "estimated",
                "%s, of %d lists; chance showed %d of its movies; about %.0f%% of its places could have been seen"
                        .formatted(
                                estimate.at(),
                                estimate.basis().lists(),
                                estimate.basis().drawn(),
                                100 * estimate.basis().known()));
        facts.put("clicks", words(estimate.clicks()));
        facts.put("likes", words(estimate.likes()));
        return facts;
    }

    private static String words(Optional<Reward> reward) {
        return reward.map(known -> "%s by movie%s; worth %.0f choices"
                        .formatted(
                                words(known.selfNormalised()),
                                known.doublyRobust()
                                        .map(range -> ", doubly robust " + words(range))
                                        .orElse(""),
                                known.effectiveChoices()))
                .orElse("nothing of what it would show was seen");
    }

    private static String words(Range range) {
        return "%.4f (%.4f to %.4f)".formatted(range.estimate(), range.low(), range.high());
    }

    static String line(String name, String value) {
        return "%-16s %s".formatted(name, value).stripTrailing();
    }

    static String line(ReleaseChange change) {
        return change.at() + "  "
                + change.was().map(ReleaseState::word).map(was -> was + " -> ").orElse("")
                + change.became().word()
                + (change.decision().forced() ? " (forced)" : "")
                + ", by " + change.decision().who() + ": " + change.decision().why();
    }
}
