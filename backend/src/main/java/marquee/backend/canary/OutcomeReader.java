package marquee.backend.canary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marquee.backend.experiments.Variant;
import marquee.backend.serving.wanted.CanaryShare;
import marquee.events.EventType;
import marquee.events.machines.AttributedOutcomes;
import marquee.events.store.EventsByPerson;
import marquee.events.store.InteractionStore;
import marquee.registry.RunningCanary;

/**
 * Reads from the events what came of a canary. Events say themselves by which variant they were made; where a person cannot
 * have been in it, they are not counted. Blocks for as long as the events of the canary take to read; of one thread alone.
 */
final class OutcomeReader {

    private static final Set<EventType> OUTCOMES =
            EnumSet.of(EventType.EXPOSED, EventType.CLICKED, EventType.PLAYED, EventType.RATED);
    private static final Set<EventType> EXPOSURES = EnumSet.of(EventType.EXPOSED);
    private static final String SHOWN = "shown";

    private final String canary;
    private final String control;
    private final CanaryShare first;
    private final CanaryShare now;
    private CanaryOutcomes.Side canarySide = CanaryOutcomes.Side.NONE;
    private CanaryOutcomes.Side controlSide = CanaryOutcomes.Side.NONE;
    private long exposures;
    private long canaryPeople;
    private long controlPeople;

    private OutcomeReader(RunningCanary running) {
        this.canary = CanaryShare.canaryLabel(running.release());
        this.control = CanaryShare.controlLabel(running.release());
        this.first =
                new CanaryShare(running.release(), running.progress().shares().getFirst());
        this.now = new CanaryShare(running.release(), running.progress().percent());
    }

    /** Of a canary that has a plan, up to a watermark. */
    static CanaryOutcomes read(InteractionStore store, RunningCanary running, long watermark) {
        return new OutcomeReader(running).read(store, running.progress(), watermark);
    }

    private CanaryOutcomes read(InteractionStore store, RunningCanary.Progress progress, long watermark) {
        EventsByPerson.read(
                store,
                progress.since(),
                watermark,
                OUTCOMES,
                (person, events) -> addOutcomes(person, AttributedOutcomes.of(events)));
        EventsByPerson.read(
                store,
                progress.stepSince(),
                watermark,
                EXPOSURES,
                (person, events) -> addStep(person, AttributedOutcomes.of(events)));
        return new CanaryOutcomes(canarySide, controlSide, exposures, List.of(canaryPeople, controlPeople));
    }

    /** Who was a control of an earlier step counts there for what they were shown then. */
    private void addOutcomes(long person, AttributedOutcomes outcomes) {
        if (now.has(person)) {
            canarySide = plus(canarySide, canary, outcomes);
        }
        if (!first.has(person)) {
            controlSide = plus(controlSide, control, outcomes);
        }
    }

    private static CanaryOutcomes.Side plus(CanaryOutcomes.Side side, String label, AttributedOutcomes outcomes) {
        return side.plus((double) times(outcomes, label, "clicked"), (double) times(outcomes, label, "liked"), (double)
                times(outcomes, label, SHOWN));
    }

    /** With what experiments of other layers changed besides. */
    private static long times(AttributedOutcomes outcomes, String label, String measure) {
        return outcomes.times(variant -> Variant.isOf(variant, label), measure);
    }

    private void addStep(long person, AttributedOutcomes outcomes) {
        if (now.has(person)) {
            long shown = times(outcomes, canary, SHOWN);
            exposures += shown;
            canaryPeople += shown > 0 ? 1 : 0;
        } else {
            controlPeople += times(outcomes, control, SHOWN) > 0 ? 1 : 0;
        }
    }
}
