package marquee.backend.loop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.postgres.TimedTransactions;
import marquee.database.Postgres;
import marquee.events.EventType;
import marquee.events.machines.Machine;
import marquee.events.postgres.PostgresInteractionStore;
import marquee.events.retention.Retention;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Drops events whose time is over ({@link Retention}), dead letters, what is remembered of answers long gone, and counts of
 * hours long gone.
 */
@Component
@ConditionalOnProperty(name = RelayJob.HERE, matchIfMissing = true)
final class RetentionJob implements Job {

    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(5);
    private static final Schedule SCHEDULE = Schedule.every(Duration.ofHours(1), Duration.ofMinutes(30))
            .notAtOnce()
            .retryingEvery(Duration.ofMinutes(10));

    private final Postgres postgres;
    private final DatabaseClient database;
    private final TimedTransactions transactions;
    private final Retention retention;
    private final Clock clock;

    RetentionJob(Postgres postgres, DatabaseClient database, TimedTransactions transactions, Clock clock) {
        this.postgres = postgres;
        this.database = database;
        this.transactions = transactions;
        this.retention = Retention.read();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        Instant now = clock.instant();
        return Mono.<Void>fromRunnable(() -> expire(now))
                .then(drop("DELETE FROM dead_letters WHERE came_at < :before", now.minus(retention.deadLetters())))
                .thenMany(Flux.fromIterable(Machine.all()).concatMap(machine -> forget(machine, now)))
                .then(drop("DELETE FROM hourly_counts WHERE hour < :before", now.minus(retention.hourlyCounts())))
                .then();
    }

    private void expire(Instant now) {
        try (var store = PostgresInteractionStore.open(postgres)) {
            for (EventType type : EventType.values()) {
                retention.of(type).ifPresent(kept -> store.expire(type, now.minus(kept)));
            }
        }
    }

    private Mono<Long> forget(Machine<?> machine, Instant now) {
        return Mono.justOrEmpty(machine.forgottenAfter())
                .flatMap(kept -> transactions.within(
                        STATEMENT_LIMIT,
                        database.sql("DELETE FROM machine_states WHERE machine = :machine AND changed_at < :before")
                                .bind("machine", machine.name())
                                .bind("before", now.minus(kept))
                                .fetch()
                                .rowsUpdated()));
    }

    private Mono<Long> drop(String sql, Instant before) {
        return transactions.within(
                STATEMENT_LIMIT,
                database.sql(sql).bind("before", before).fetch().rowsUpdated());
    }
}
