package marquee.backend.drift;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.drift.counts.CountTable;
import marquee.backend.drift.counts.EventTally;
import marquee.backend.drift.counts.TenMinutes;
import marquee.backend.drift.counts.WatchedValue;
import marquee.backend.loop.LearningEvents;
import marquee.backend.postgres.TimedTransactions;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Looks for drift whenever ten minutes of event time are over; of several backends one does, in one transaction, so that none
 * is lost or counted twice. What the watches say is in the log, in metrics of every backend and in {@code GET
 * /api/admin/drift/}. Only what comes after the first look of all is looked at.
 */
@Component
final class DriftJob implements Job {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(1);

    /** What is usual, and the window before. */
    private static final Duration KEPT = Duration.ofDays(DriftJudge.USUAL_DAYS + 1L);

    private final WatchTables tables;
    private final CountTable counts;
    private final TimedTransactions transactions;
    private final LearningEvents events;
    private final PopularityWatch popularity;
    private final LiveReleases releases;
    private final DriftProperties properties;
    private final DriftGauges gauges;
    private final Clock clock;

    DriftJob(
            WatchTables tables,
            CountTable counts,
            TimedTransactions transactions,
            LearningEvents events,
            PopularityWatch popularity,
            LiveReleases releases,
            DriftProperties properties,
            MeterRegistry metrics,
            Clock clock) {
        this.tables = tables;
        this.counts = counts;
        this.transactions = transactions;
        this.events = events;
        this.popularity = popularity;
        this.releases = releases;
        this.properties = properties;
        this.gauges = new DriftGauges(metrics);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.every(), LIMIT);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return popularity
                .whenRead()
                .then(transactions.within(STATEMENT_LIMIT, look(own)))
                .thenMany(tables.states())
                .collectList()
                .doOnNext(gauges::show)
                .then();
    }

    private Mono<Void> look(Scheduler own) {
        Instant now = TenMinutes.before(clock.instant());
        return tables.alone()
                .filter(alone -> alone)
                .flatMap(alone -> tables.reading())
                .filter(reading ->
                        reading.filter(last -> !last.judgedTo().isBefore(now)).isEmpty())
                .publishOn(own)
                .flatMap(reading -> read(reading, now));
    }

    /** Blocks while it reads the events. */
    private Mono<Void> read(Optional<DriftReading> last, Instant now) {
        try (var store = events.open()) {
            long watermark = store.watermark();
            var known = last.filter(reading -> reading.store().equals(store.name()));
            if (known.isEmpty()) {
                return tables.save(new DriftReading(store.name(), watermark, now, List.of()));
            }
            var reading = known.get();
            var tally = new EventTally(popularity.now(), now.minus(KEPT), reading.shown());
            store.readByPerson(reading.watermark(), watermark, EventTally.TYPES, tally::take);
            var counted = tally.counts();
            return counts.add(counted)
                    .then(judge(reading, now))
                    .then(tables.save(new DriftReading(store.name(), watermark, now, tally.rest())))
                    .then(counts.forget(now.minus(KEPT)));
        }
    }

    private Mono<Void> judge(DriftReading reading, Instant now) {
        Instant oldest = now.minus(KEPT);
        Instant judgedTo = reading.judgedTo().isBefore(oldest) ? oldest : reading.judgedTo();
        String release = releases.ifKnown().map(LiveRelease::release).orElse("");
        return Mono.zip(counts.after(oldest), tables.usual(), tables.states().collectMap(WatchState::key))
                .flatMap(found ->
                        judge(new DriftJudge(found.getT1(), release), found.getT2(), found.getT3(), judgedTo, now));
    }

    private Mono<Void> judge(
            DriftJudge judge,
            Map<WatchedValue, Usual> known,
            Map<WatchState.Key, WatchState> before,
            Instant judgedTo,
            Instant now) {
        List<Usual> taken = new ArrayList<>();
        List<DriftJudge.Said> said = new ArrayList<>();
        for (WatchedValue value : WatchedValue.values()) {
            judge.newlyUsual(value, Optional.ofNullable(known.get(value)), now).ifPresent(taken::add);
            Optional.ofNullable(known.get(value))
                    .ifPresent(one -> said.addAll(judge.judge(one, before, judgedTo, now)));
        }
        return Flux.fromIterable(taken)
                .concatMap(tables::save)
                .thenMany(Flux.fromIterable(said))
                .concatMap(one -> tables.save(one.state())
                        .doOnSuccess(done -> one.alarms().forEach(gauges::tell)))
                .then();
    }
}
