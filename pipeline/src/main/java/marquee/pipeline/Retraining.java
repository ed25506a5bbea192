package marquee.pipeline;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import marquee.database.DatabaseException;
import marquee.database.OneAtATime;
import marquee.index.IndexUnavailableException;
import marquee.pipeline.erasures.TrainedFromPeople;
import marquee.pipeline.runs.PipelineDatabase;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.PipelineRuns;
import marquee.pipeline.runs.PipelineStep;
import marquee.pipeline.runs.StepAttempt;
import marquee.pipeline.runs.StepResult;
import marquee.pipeline.steps.Step;
import marquee.registry.Decision;
import marquee.registry.RegisteredRelease;
import marquee.registry.RegistryException;
import marquee.registry.ReleaseRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for a run when one is due, and does its steps one after the other; one that was killed it goes on with at its step. For
 * one thread; where several processes have one, one of them works at a time.
 */
final class Retraining {

    private static final Logger LOG = LoggerFactory.getLogger(Retraining.class);
    private static final String WHO = "the pipeline";

    /** Beneath db-scheduler's heartbeats, which a machine that slept for a while has lost and goes on without. */
    private static final String TURN = "marquee pipeline";

    private final PipelineDatabase database;
    private final PipelineRuns runs;
    private final ReleaseRegistry registry;
    private final Map<PipelineStep, Step> steps;
    private final PipelineSettings settings;
    private final Clocks clocks;
    private final NewPositives positives;
    private final TrainedFromPeople erased;

    /**
     * What time it is.
     *
     * @param service by which people do what they do; a simulation may tell it
     * @param machine by which steps take their time
     */
    record Clocks(InstantSource service, InstantSource machine) {}

    Retraining(
            PipelineDatabase database,
            ReleaseRegistry registry,
            Map<PipelineStep, Step> steps,
            PipelineSettings settings,
            Clocks clocks,
            TrainedFromPeople erased) {
        this.database = database;
        this.runs = new PipelineRuns(database);
        this.registry = registry;
        this.steps = Map.copyOf(steps);
        this.settings = settings;
        this.clocks = clocks;
        this.positives = new NewPositives(database);
        this.erased = erased;
    }

    /**
     * Does what there is to do; blocking, for as long as a training takes.
     *
     * @throws InterruptedException when the process is to end; the run is gone on with by whoever looks next
     */
    void look() throws InterruptedException {
        try (var turn = OneAtATime.tryTake(database.source().getConnection(), TURN)) {
            if (turn.isTaken()) {
                work();
            }
        } catch (SQLException e) {
            throw database.away(e);
        }
    }

    private void work() throws InterruptedException {
        erased.look();
        Optional<PipelineRun> run = runs.open().or(this::due);
        if (run.isPresent()) {
            goOn(run.get());
            erased.look();
        }
    }

    /** The run that is open, or a new one; none while a release is tried. */
    Optional<PipelineRun> ask(Decision decision) {
        return runs.open()
                .or(() -> isUndecided()
                        ? Optional.empty()
                        : Optional.of(runs.ask(
                                decision.who(), decision.why(), clocks.service().instant())));
    }

    /** What is tried now is to be decided first: what is learned next is compared with that. */
    private boolean isUndecided() {
        return registry.canary().isPresent();
    }

    private Optional<PipelineRun> due() {
        if (isUndecided()) {
            return Optional.empty();
        }
        Optional<RegisteredRelease> live = registry.live();
        Optional<PipelineRun> last = runs.newest(1).stream().findFirst();
        Instant trained = live.map(release -> release.origin().trainedAt()).orElse(Instant.EPOCH);
        Instant asked = last.map(run -> run.request().at()).orElse(Instant.EPOCH);
        long watermark = Math.max(
                live.map(release -> release.data().watermark().orElse(0)).orElse(0L),
                last.map(run -> run.request().watermark()).orElse(0L));
        Instant now = clocks.service().instant();
        var situation = new RetrainingRules.Situation(
                now, trained.isAfter(asked) ? trained : asked, positives.after(watermark), erased.waitForRelease());
        return RetrainingRules.due(settings.triggers(), situation).map(reason -> runs.ask(WHO, reason, now));
    }

    private void goOn(PipelineRun open) throws InterruptedException {
        PipelineRun run = open;
        while (run.isOpen() && !waits(run)) {
            run = run.failures().size() < settings.retries().attempts() ? attempted(run) : givenUp(run);
        }
    }

    private boolean waits(PipelineRun run) {
        var failures = run.failures();
        return !failures.isEmpty()
                && failures.size() < settings.retries().attempts()
                && failures.getLast()
                        .ended()
                        .map(end -> end.plus(settings.retries().pause()))
                        .filter(again -> again.isAfter(clocks.machine().instant()))
                        .isPresent();
    }

    private PipelineRun attempted(PipelineRun run) throws InterruptedException {
        PipelineStep step = run.step();
        LOG.info("Run {} ({}): {}", run.id(), run.request().reason(), step.word());
        runs.begin(run, step);
        StepResult result = result(run, step);
        switch (result) {
            case StepResult.Done done -> LOG.info("Run {}: {} done: {}", run.id(), step.word(), done.sentence());
            case StepResult.Refused refused -> LOG.warn("Run {}: no new release: {}", run.id(), refused.sentence());
            case StepResult.Failed failed ->
                LOG.warn("Run {}: {} failed: {}", run.id(), step.word(), failed.sentence());
        }
        return runs.ended(run, step, result);
    }

    /** Whatever a step meets, the run knows of it. */
    private StepResult result(PipelineRun run, PipelineStep step) throws InterruptedException {
        try {
            return Optional.ofNullable(steps.get(step)).orElseThrow().run(run);
        } catch (DatabaseException | RegistryException | IndexUnavailableException | UncheckedIOException e) {
            return failed(e);
        } catch (RuntimeException e) {
            LOG.error("Run {}: {} failed", run.id(), step.word(), e);
            return failed(e);
        }
    }

    private static StepResult failed(RuntimeException e) {
        return new StepResult.Failed(Optional.ofNullable(e.getMessage()).orElse(e.toString()));
    }

    private PipelineRun givenUp(PipelineRun run) {
        StepAttempt last = run.failures().getLast();
        runs.giveUp(
                run,
                "%s failed %d times, at last: %s"
                        .formatted(
                                run.step().word(),
                                run.failures().size(),
                                last.sentence().orElse("")));
        return runs.newest(1).getFirst();
    }
}
