package marquee.backend.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import marquee.backend.background.Causes;
import marquee.catalog.Stars;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.kafka.KafkaBroker;
import marquee.events.kafka.KafkaOutlet;
import marquee.events.postgres.OutboxRelay;
import marquee.events.schema.EventCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

class RelayJobTest {

    private static final Instant NOON = Instant.parse("2025-11-26T12:00:00Z");

    private final Postgres postgres = TestDatabase.fresh();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final OutboxRelay relay = new OutboxRelay(postgres);
    private final RelayJob job =
            new RelayJob(relay, new LoopProperties(Duration.ofSeconds(1)), new OutboxGauges(metrics), metrics);

    @AfterEach
    void stop() {
        relay.close();
    }

    /** PostgreSQL writes into a row who locked it last, and that to disk. */
    @Test
    void a_look_at_an_empty_outbox_locks_nothing() throws SQLException {
        long before = lastLockOfTheRelay();
        run();
        assertThat(lastLockOfTheRelay()).isEqualTo(before);

        send(1);
        run();
        assertThat(lastLockOfTheRelay()).isNotEqualTo(before);
    }

    @Test
    void one_run_empties_the_outbox_however_much_waits() throws SQLException {
        send(2 * OutboxRelay.BATCH + 1);
        run();

        assertThat(number("SELECT count(*) FROM outbox")).isZero();
        assertThat(number("SELECT count(*) FROM events")).isEqualTo(2 * OutboxRelay.BATCH + 1);
        assertThat(metrics.get("marquee.loop.events")
                        .tag("outcome", "handled")
                        .counter()
                        .count())
                .isEqualTo(2 * OutboxRelay.BATCH + 1);
        assertThat(metrics.get("marquee.outbox.events").gauge().value()).isZero();
    }

    @Test
    void what_comes_late_is_a_metric() throws SQLException {
        send(OutboxRelay.BATCH);
        send(OutboxRelay.BATCH, NOON.minusSeconds(3_600));
        run();

        assertThat(metrics.get("marquee.loop.late").counter().count()).isEqualTo(OutboxRelay.BATCH);
    }

    @Test
    void while_the_broker_is_away_it_is_seen_how_much_waits_and_for_how_long() throws SQLException {
        send(3);
        var nowhere = new KafkaBroker("127.0.0.1:1", "test.", Duration.ofMillis(100));
        try (var outlet = new KafkaOutlet(nowhere);
                var toBroker = OutboxRelay.into(outlet, postgres)) {
            var gauges = new SimpleMeterRegistry();
            var waiting =
                    new RelayJob(toBroker, new LoopProperties(Duration.ofSeconds(1)), new OutboxGauges(gauges), gauges);

            assertThatThrownBy(() -> waiting.run(Schedulers.immediate()).block())
                    .matches(Causes::isUnavailable)
                    .hasMessageContaining("they wait in the outbox");
            assertThat(gauges.get("marquee.outbox.events").gauge().value()).isEqualTo(3);
            assertThat(gauges.get("marquee.outbox.age").gauge().value()).isPositive();
        }
        assertThat(number("SELECT count(*) FROM outbox")).isEqualTo(3);
    }

    private void run() {
        job.run(Schedulers.immediate()).block();
    }

    private void send(int events) throws SQLException {
        send(events, NOON);
    }

    private void send(int events, Instant from) throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var insert = connection.prepareStatement("INSERT INTO outbox (event_id, event) VALUES (?, ?)")) {
            for (Event event : IntStream.range(0, events)
                    .mapToObj(i -> Event.by(1 + i % 7, from.plusMillis(i), new Action.Rated(603, new Stars(5))))
                    .toList()) {
                insert.setObject(1, event.id());
                insert.setBytes(2, EventCodec.encode(event));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private long lastLockOfTheRelay() throws SQLException {
        return number("SELECT xmax::text::bigint FROM relays");
    }

    private long number(String sql) throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
