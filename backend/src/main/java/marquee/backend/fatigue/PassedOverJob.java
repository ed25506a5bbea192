package marquee.backend.fatigue;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.postgres.TimedTransactions;
import marquee.events.kafka.PassedOverTopic;
import marquee.events.machines.PassedOver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Copies what the stream beside the service tells of what people passed over to where the loop of a service keeps it, so that
 * it fades either way. What was copied twice is the same.
 */
@Component
@ConditionalOnProperty("marquee.kafka.servers")
final class PassedOverJob implements Job {

    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofSeconds(1), Duration.ofMinutes(2)).retryingEvery(Duration.ofSeconds(5));
    private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(10);

    private static final String STORE = """
            INSERT INTO machine_states (machine, key, state)
            SELECT :machine, person, decode(state, 'base64') FROM unnest(:people, :states) AS given (person, state)
            ON CONFLICT (machine, key) DO UPDATE SET state = excluded.state, changed_at = now()
            """;
    private static final String FORGET = "DELETE FROM machine_states WHERE machine = :machine AND key = ANY(:people)";

    private final PassedOverTopic topic;
    private final DatabaseClient database;
    private final TimedTransactions transactions;

    PassedOverJob(PassedOverTopic topic, DatabaseClient database, TimedTransactions transactions) {
        this.topic = topic;
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "passed over";
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    /** Until none is left. */
    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromCallable(topic::take)
                .subscribeOn(own)
                .flatMap(told -> told.isEmpty() ? Mono.just(false) : copied(told, own))
                .repeat()
                .takeWhile(isMore -> isMore)
                .then();
    }

    private Mono<Boolean> copied(Map<String, Optional<byte[]>> told, Scheduler own) {
        return transactions
                .within(STATEMENT_LIMIT, store(told).then(forget(told)))
                .then(Mono.<Void>fromRunnable(topic::confirm).subscribeOn(own))
                .thenReturn(true);
    }

    private Mono<Void> store(Map<String, Optional<byte[]>> told) {
        var encoder = Base64.getEncoder();
        var kept = told.entrySet().stream()
                .filter(state -> state.getValue().isPresent())
                .toList();
        return database.sql(STORE)
                .bind("machine", PassedOver.NAME)
                .bind("people", kept.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .bind(
                        "states",
                        kept.stream()
                                .map(state ->
                                        encoder.encodeToString(state.getValue().orElseThrow()))
                                .toArray(String[]::new))
                .then();
    }

    private Mono<Void> forget(Map<String, Optional<byte[]>> told) {
        return database.sql(FORGET)
                .bind("machine", PassedOver.NAME)
                .bind(
                        "people",
                        told.entrySet().stream()
                                .filter(state -> state.getValue().isEmpty())
                                .map(Map.Entry::getKey)
                                .toArray(String[]::new))
                .then();
    }
}
