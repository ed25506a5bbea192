package marquee.backend.experiments.results;

import io.micrometer.core.instrument.MeterRegistry;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.experiments.AnswerSums;
import marquee.backend.experiments.DraftedLists;
import marquee.backend.experiments.results.ExperimentReader.Surroundings;
import marquee.backend.loop.LearningEvents;
import marquee.catalog.UserIds;
import marquee.database.Postgres;
import marquee.events.store.InteractionStore;
import marquee.ranking.settings.ListSettings;
import marquee.registry.experiments.Experiment;
import marquee.registry.experiments.ExperimentRegistry;
import marquee.registry.experiments.RegisteredExperiment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Looks at the experiments that run from time to time, and keeps what came of them; of several backends one does. Counted as
 * {@code marquee.experiments.looks} by what they came to: {@code mismatch} is worth an alarm.
 */
@Component
final class ExperimentsJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ExperimentsJob.class);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final ExperimentRegistry registry;
    private final Sources sources;
    private final ExperimentsProperties properties;
    private final MeterRegistry metrics;
    private final Clock clock;

    ExperimentsJob(
            Postgres postgres, Sources sources, ExperimentsProperties properties, MeterRegistry metrics, Clock clock) {
        this.registry = new ExperimentRegistry(postgres, ListSettings::of);
        this.sources = sources;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What results are made of. */
    @Component
    record Sources(
            LearningEvents events,
            AnswerSums answers,
            DraftedLists drafted,
            NewPeople newPeople,
            PopularityWatch popularity) {}

    @Override
    public String name() {
        return "experiments";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.every(), LIMIT);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromCallable(registry::running)
                .flatMap(running -> sources.answers()
                        .read()
                        .flatMap(sums -> Flux.fromIterable(running)
                                .concatMap(one -> look(one, sums, own))
                                .then())
                        .then(Mono.fromCallable(registry::running).subscribeOn(own)))
                .flatMap(this::forgetOthers);
    }

    private Mono<Void> forgetOthers(List<RegisteredExperiment> running) {
        var labels = running.stream()
                .flatMap(one -> one.experiment().labels().stream())
                .toList();
        return sources.answers()
                .forgetExperimentsBut(labels)
                .then(sources.drafted().forgetBut(labels));
    }

    private Mono<Void> look(RegisteredExperiment one, Map<String, AnswerSums.Sums> sums, Scheduler own) {
        Mono<Reading> reading = one.experiment().kind() == Experiment.Kind.INTERLEAVED
                ? sources.drafted()
                        .read(one.experiment().labels().getFirst())
                        .map(lists -> (store, since, watermark) -> InterleavedJudge.results(
                                one.experiment(),
                                InterleavedReader.read(
                                        store,
                                        since,
                                        watermark,
                                        lists,
                                        one.experiment().goals().primary()),
                                clock.instant()))
                : sources.newPeople()
                        .since(one.startedAt())
                        .map(newcomers -> (store, since, watermark) ->
                                split(one.experiment(), newcomers, sums, store, since, watermark));
        return reading.publishOn(own)
                .doOnNext(how -> registry.alone(() -> look(one, how)))
                .then();
    }

    /** Reads the events of an experiment. */
    @FunctionalInterface
    private interface Reading {
        ExperimentResults read(InteractionStore store, long since, long watermark);
    }

    private void look(RegisteredExperiment one, Reading reading) {
        try (var store = sources.events().open()) {
            long watermark = store.watermark();
            if (one.since().isEmpty()) {
                registry.since(one.experiment().name(), watermark);
                count("begun");
            } else {
                keep(one, reading.read(store, one.since().getAsLong(), watermark));
            }
        }
    }

    private ExperimentResults split(
            Experiment experiment,
            LongSet newcomers,
            Map<String, AnswerSums.Sums> sums,
            InteractionStore store,
            long since,
            long watermark) {
        var known = sources.popularity().now();
        var surroundings = new Surroundings(
                clock.instant(),
                person -> UserIds.isNewcomer(person) && newcomers.contains(person),
                movie -> Math.log10(1 + known.ratingsOf(movie)),
                sums);
        var figures = ExperimentReader.read(store, experiment, since, watermark, surroundings);
        return new ExperimentJudge(experiment, figures).results(clock.instant(), known.size());
    }

    private void keep(RegisteredExperiment registered, ExperimentResults results) {
        Experiment experiment = registered.experiment();
        registry.results(experiment.name(), results.json());
        count(results.mismatch() ? "mismatch" : "read");
        boolean wasFine = registered
                .results()
                .map(ExperimentResults::of)
                .filter(ExperimentResults::mismatch)
                .isEmpty();
        if (results.mismatch() && wasFine) {
            LOG.error("Experiment {}: {}", experiment.name(), results.verdict());
        }
    }

    private void count(String outcome) {
        metrics.counter("marquee.experiments.looks", "outcome", outcome).increment();
    }
}
