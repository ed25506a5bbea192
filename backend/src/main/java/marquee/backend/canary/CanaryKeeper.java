package marquee.backend.canary;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import marquee.backend.experiments.AnswerSums;
import marquee.backend.serving.wanted.CanaryShare;
import marquee.evaluation.canary.Canary;
import marquee.evaluation.canary.CanaryPlan;
import marquee.evaluation.canary.CanaryReading;
import marquee.evaluation.canary.CanaryVerdict;
import marquee.evaluation.sequential.ConfidenceSequence;
import marquee.evaluation.sequential.SampleRatio;
import marquee.evaluation.statistics.Estimate;
import marquee.evaluation.statistics.Interval;
import marquee.events.EventType;
import marquee.events.store.InteractionStore;
import marquee.registry.Decision;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseRegistry;
import marquee.registry.ReleaseState;
import marquee.registry.RunningCanary;

/**
 * Makes the plan of a canary, looks at what came of it, and does what {@link Canary} decides; why is kept in the registry.
 * Whoever calls sees to it that no two look at the same time. Blocks.
 */
final class CanaryKeeper {

    private static final String WHO = "canary";
    private static final Duration LATELY = Duration.ofDays(7);

    /** So that any of the three guardrails breaks without harm once in twenty canaries at most. */
    private static final double ALPHA = 0.05 / 3;

    private static final long EXPECTED_PEOPLE = 1_000;
    private static final double MISMATCH_ALPHA = 0.001;

    private final ReleaseRegistry registry;
    private final CanaryProperties properties;
    private final Clock clock;

    CanaryKeeper(ReleaseRegistry registry, CanaryProperties properties, Clock clock) {
        this.registry = registry;
        this.properties = properties;
        this.clock = clock;
    }

    /** What a look came to, in a word. */
    enum Outcome {
        BEGUN,
        STAYED,
        WENT_ON,
        PROMOTED,
        ROLLED_BACK,
        STOPPED,
        MISMATCH
    }

    /**
     * Looks once.
     *
     * @param answers by variant
     */
    Outcome look(RunningCanary canary, InteractionStore events, Map<String, AnswerSums.Sums> answers) {
        var live = registry.live().map(RegisteredRelease::number);
        if (!live.equals(Optional.of(canary.control()))) {
            return end(
                    canary,
                    ReleaseState.CANDIDATE,
                    "it was compared with release " + canary.control() + ", and " + live.orElse("none")
                            + " became live meanwhile: start it again",
                    Outcome.STOPPED);
        }
        long watermark = events.watermark();
        if (canary.progress().shares().isEmpty()) {
            return begin(canary, events, watermark);
        }
        var outcomes = OutcomeReader.read(events, canary, watermark);
        return mismatch(canary, outcomes)
                .map(why -> end(canary, ReleaseState.CANDIDATE, why, Outcome.MISMATCH))
                .orElseGet(() -> judge(canary, outcomes, answers, watermark));
    }

    private Outcome begin(RunningCanary canary, InteractionStore events, long watermark) {
        long people = events.people(EventType.EXPOSED, clock.instant().minus(LATELY));
        var shares = CanaryPlan.shares(people);
        registry.canaryAt(
                canary.release(),
                new RunningCanary.Progress(shares, 0, watermark, watermark),
                Decision.of(WHO, "begins: " + words(shares) + " of the people, of whom " + people + " came lately"));
        return Outcome.BEGUN;
    }

    /** Why nothing can be believed; empty where the people are shared out as they should be. */
    private static Optional<String> mismatch(RunningCanary canary, CanaryOutcomes outcomes) {
        int percent = canary.progress().percent();
        if (percent == 100) {
            return Optional.empty();
        }
        var ratio = new SampleRatio(List.of((double) percent, 100.0 - percent), MISMATCH_ALPHA);
        return Optional.of(outcomes.people())
                .filter(ratio::mismatch)
                .map(people -> "stopped, since its people are not those it should have: " + people.getFirst()
                        + " beside " + people.getLast() + " at " + percent + "%; is it open in every backend?");
    }

    private Outcome judge(
            RunningCanary canary, CanaryOutcomes outcomes, Map<String, AnswerSums.Sums> answers, long watermark) {
        var progress = canary.progress();
        var plan = CanaryPlan.of(
                progress.shares(), properties.leastExposures(), properties.guardrails(outcomes.control()));
        var reading = new CanaryReading(outcomes.exposures(), differences(canary, outcomes, answers));
        var verdict = new Canary(plan).judge(progress.step(), reading);
        String why = String.join("; ", verdict.reasons()) + earnings(outcomes);
        return switch (verdict) {
            case CanaryVerdict.Stay stay -> {
                registry.canaryLook(
                        canary.release(), new RunningCanary.Look(outcomes.exposures(), why, clock.instant()));
                yield Outcome.STAYED;
            }
            case CanaryVerdict.Next next -> {
                var further = progress.at(next.step(), watermark);
                registry.canaryAt(
                        canary.release(), further, Decision.of(WHO, "goes on to " + further.percent() + "%: " + why));
                yield Outcome.WENT_ON;
            }
            case CanaryVerdict.Promote promote -> {
                registry.promote(canary.release(), Decision.of(WHO, why));
                yield Outcome.PROMOTED;
            }
            case CanaryVerdict.RollBack back -> end(canary, ReleaseState.RETIRED, why, Outcome.ROLLED_BACK);
        };
    }

    private static String earnings(CanaryOutcomes outcomes) {
        return String.format(
                Locale.ROOT,
                "; of 1,000 movies %.1f were clicked and %.1f liked, beside %.1f and %.1f by the live release",
                1_000 * outcomes.canary().clicks().estimate().mean(),
                1_000 * outcomes.canary().likes().estimate().mean(),
                1_000 * outcomes.control().clicks().estimate().mean(),
                1_000 * outcomes.control().likes().estimate().mean());
    }

    private static Map<String, Interval> differences(
            RunningCanary canary, CanaryOutcomes outcomes, Map<String, AnswerSums.Sums> answers) {
        var sequence = new ConfidenceSequence(ALPHA, EXPECTED_PEOPLE);
        return Map.of(
                CanaryProperties.CLICKS,
                sequence.shares(
                        outcomes.control().clicks().estimate(),
                        outcomes.canary().clicks().estimate()),
                CanaryProperties.LIKES,
                sequence.shares(
                        outcomes.control().likes().estimate(),
                        outcomes.canary().likes().estimate()),
                CanaryProperties.DEGRADED,
                sequence.shares(
                        degraded(answers, CanaryShare.controlLabel(canary.release())),
                        degraded(answers, CanaryShare.canaryLabel(canary.release()))));
    }

    private static Estimate degraded(Map<String, AnswerSums.Sums> answers, String variant) {
        return answers.getOrDefault(variant, AnswerSums.Sums.NONE).degraded().estimate();
    }

    private Outcome end(RunningCanary canary, ReleaseState state, String why, Outcome outcome) {
        registry.move(canary.release(), state, Decision.of(WHO, why));
        return outcome;
    }

    private static String words(List<Integer> shares) {
        return shares.stream().map(share -> share + "%").collect(Collectors.joining(", "));
    }
}
