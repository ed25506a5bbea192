package marquee.backend.releases;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.database.Postgres;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.PipelineRuns;
import marquee.pipeline.runs.PipelineStep;
import marquee.pipeline.runs.RunState;
import marquee.pipeline.runs.StepAttempt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Tells metrics of retrainings, whichever process does them. */
@Component
final class RunWatch implements Job {

    private static final Schedule SCHEDULE = Schedule.every(Duration.ofSeconds(15), Duration.ofMinutes(1));
    private static final int LOOKED_AT = 5;

    private final PipelineRuns runs;
    private final Map<PipelineStep, Double> seconds = new ConcurrentHashMap<>();
    private volatile double open;
    private volatile double unsuccessful;

    RunWatch(Postgres postgres, MeterRegistry metrics) {
        this.runs = PipelineRuns.of(postgres);
        Gauge.builder("marquee.pipeline.open", this, watch -> watch.open)
                .description("1 while a retraining is asked for or under way")
                .register(metrics);
        Gauge.builder("marquee.pipeline.unsuccessful", this, watch -> watch.unsuccessful)
                .description("How many of the newest retrainings in a row were refused or failed, 5 at most")
                .register(metrics);
        for (PipelineStep step : PipelineStep.values()) {
            Gauge.builder("marquee.pipeline.step", () -> seconds.getOrDefault(step, Double.NaN))
                    .description("How long the step took when it was last done")
                    .baseUnit("seconds")
                    .tag("step", step.word())
                    .register(metrics);
        }
    }

    @Override
    public String name() {
        return "retrainings";
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromRunnable(() -> look(runs.newest(LOOKED_AT)));
    }

    private void look(List<PipelineRun> newest) {
        open = newest.stream().anyMatch(PipelineRun::isOpen) ? 1 : 0;
        unsuccessful = newest.stream()
                .filter(run -> !run.isOpen())
                .takeWhile(run -> run.state() != RunState.DONE)
                .count();
        newest.reversed().stream()
                .flatMap(run -> run.attempts().stream())
                .filter(attempt -> attempt.ended().isPresent() && !attempt.isFailed())
                .forEach(this::note);
    }

    private void note(StepAttempt attempt) {
        seconds.put(attempt.step(), attempt.took().toMillis() / (double) TimeUnit.SECONDS.toMillis(1));
    }
}
