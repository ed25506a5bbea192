package marquee.pipeline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import marquee.database.Postgres;
import marquee.index.VectorStore;
import marquee.pipeline.erasures.TrainedFromPeople;
import marquee.pipeline.runs.PipelineDatabase;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.PipelineRuns;
import marquee.pipeline.runs.PipelineStep;
import marquee.pipeline.steps.Introduction;
import marquee.pipeline.steps.Loading;
import marquee.pipeline.steps.MarqueeCommands;
import marquee.pipeline.steps.RunCommands;
import marquee.pipeline.steps.Step;
import marquee.pipeline.steps.Tidying;
import marquee.pipeline.steps.Training;
import marquee.pipeline.steps.Visitors;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline of a process, at work until it is closed. db-scheduler keeps its turn in PostgreSQL: of many processes one has
 * it, and when that is killed, another, or the same after a restart, takes it some {@value #HEARTBEAT_SECONDS} seconds times
 * four later.
 */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final String TASK = "retraining";
    private static final int HEARTBEAT_SECONDS = 5;
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(1);

    private final Scheduler scheduler;

    private Pipeline(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * What it works on.
     *
     * @param postgres a database whose tables are up to date
     * @param vectors the index that is served from
     * @param data where Marquee keeps its state
     * @param clock the service's
     */
    public record Place(Postgres postgres, VectorStore vectors, Path data, InstantSource clock) {}

    /** Begins; returns at once. */
    public static Pipeline start(Place place, MarqueeCommands commands, PipelineSettings settings) {
        var database = new PipelineDatabase(place.postgres());
        var retraining = retraining(database, place, commands, settings);
        var task = Tasks.recurring(TASK, FixedDelay.of(LOOK)).execute((instance, context) -> look(retraining));
        Scheduler scheduler = Scheduler.create(database.source())
                .startTasks(task)
                .threads(1)
                .pollingInterval(POLL)
                .heartbeatInterval(Duration.ofSeconds(HEARTBEAT_SECONDS))
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(STOP)
                .build();
        scheduler.start();
        return new Pipeline(scheduler);
    }

    /**
     * Does one run now, the open one if there is one; blocking, for as long as a training takes. While another process has its
     * turn that one does it.
     *
     * @return the run, which has ended; none while a release is tried, which is to be decided first
     * @throws InterruptedException when the process is to end; whoever looks next goes on with the run
     */
    public static Optional<PipelineRun> once(
            Place place, MarqueeCommands commands, PipelineSettings settings, Decision decision)
            throws InterruptedException {
        var database = new PipelineDatabase(place.postgres());
        var retraining = retraining(database, place, commands, settings);
        Optional<PipelineRun> asked = retraining.ask(decision);
        return asked.isEmpty() ? asked : Optional.of(ended(asked.get(), new PipelineRuns(database), retraining));
    }

    private static PipelineRun ended(PipelineRun asked, PipelineRuns runs, Retraining retraining)
            throws InterruptedException {
        PipelineRun run = asked;
        while (run.isOpen()) {
            retraining.look();
            run = runs.get(run.id());
            if (run.isOpen()) {
                Thread.sleep(POLL);
            }
        }
        return run;
    }

    private static Retraining retraining(
            PipelineDatabase database, Place place, MarqueeCommands commands, PipelineSettings settings) {
        var registry = new ReleaseRegistry(place.postgres());
        return new Retraining(
                database,
                registry,
                steps(place, database, registry, commands, settings),
                settings,
                new Retraining.Clocks(place.clock(), Clock.systemUTC()),
                new TrainedFromPeople(place.postgres(), registry, place.data(), place.vectors(), place.clock()));
    }

    private static Map<PipelineStep, Step> steps(
            Place place,
            PipelineDatabase database,
            ReleaseRegistry registry,
            MarqueeCommands commands,
            PipelineSettings settings) {
        Path folder = place.data().resolve("pipeline");
        var ofRuns = new RunCommands(commands, folder, settings.limits());
        Map<PipelineStep, Step> steps = new EnumMap<>(PipelineStep.class);
        steps.put(PipelineStep.TRAIN, new Training(ofRuns));
        steps.put(PipelineStep.LOAD, new Loading(ofRuns));
        steps.put(
                PipelineStep.INTRODUCE,
                new Introduction(
                        registry, place.vectors(), new Visitors(database, place.clock()), settings.fewestVisitors()));
        steps.put(PipelineStep.TIDY, new Tidying(registry, place.vectors(), folder));
        return steps;
    }

    private static void look(Retraining retraining) {
        try {
            retraining.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.info("The run that was under way goes on after the next start");
        }
    }

    /** Ends commands that are under way; their run is gone on with later. Blocks, for seconds at most. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
