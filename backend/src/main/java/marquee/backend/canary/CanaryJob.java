package marquee.backend.canary;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.canary.CanaryKeeper.Outcome;
import marquee.backend.experiments.AnswerSums;
import marquee.backend.loop.LearningEvents;
import marquee.database.Postgres;
import marquee.index.VectorStore;
import marquee.registry.IndexAliases;
import marquee.registry.ReleaseRegistry;
import marquee.registry.RunningCanary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Looks at the canary from time to time; of several backends one does. Counted as {@code marquee.canary.looks} by what they
 * came to: {@code mismatch} and {@code rolled_back} are worth an alarm.
 */
@Component
final class CanaryJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(CanaryJob.class);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final ReleaseRegistry registry;
    private final CanaryKeeper keeper;
    private final IndexAliases aliases;
    private final LearningEvents events;
    private final AnswerSums answers;
    private final CanaryProperties properties;
    private final MeterRegistry metrics;

    CanaryJob(
            Postgres postgres,
            VectorStore store,
            LearningEvents events,
            AnswerSums answers,
            CanaryProperties properties,
            MeterRegistry metrics,
            Clock clock) {
        this.registry = new ReleaseRegistry(postgres);
        this.keeper = new CanaryKeeper(registry, properties, clock);
        this.aliases = new IndexAliases(store);
        this.events = events;
        this.answers = answers;
        this.properties = properties;
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "canary";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.every(), LIMIT);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromCallable(registry::canary)
                .flatMap(Mono::justOrEmpty)
                .flatMap(canary -> isNew(canary) ? answers.forgetCanaries().thenReturn(canary) : Mono.just(canary))
                .flatMap(canary -> answers.read())
                .publishOn(own)
                .doOnNext(sums -> registry.alone(() -> registry.canary().ifPresent(now -> look(now, sums))))
                .then();
    }

    private static boolean isNew(RunningCanary canary) {
        return canary.progress().shares().isEmpty();
    }

    private void look(RunningCanary canary, Map<String, AnswerSums.Sums> sums) {
        Outcome outcome;
        try (var store = events.open()) {
            outcome = keeper.look(canary, store, sums);
        }
        metrics.counter("marquee.canary.looks", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
        if (outcome == Outcome.MISMATCH) {
            LOG.error("The canary of release {} was stopped: its people do not fit its share", canary.release());
        } else if (outcome != Outcome.STAYED) {
            LOG.info("The canary of release {}: {}", canary.release(), outcome);
        }
        if (outcome == Outcome.PROMOTED) {
            registry.live().flatMap(aliases::follow).ifPresent(LOG::warn);
        }
    }
}
