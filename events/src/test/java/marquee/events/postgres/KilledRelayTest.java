package marquee.events.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import marquee.catalog.Stars;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.loop.LoopDriver;
import marquee.events.loop.Recount;
import marquee.events.schema.EventCodec;
import marquee.events.store.StoreException;
import org.junit.jupiter.api.Test;

/** The server ends the relay's connection in the middle of whatever it does, as when its process is killed. */
class KilledRelayTest {

    private static final int WRITERS = 4;
    private static final int EVENTS = 1_500;
    private static final int KILLS = 20;
    private static final Instant NOON = Instant.parse("2025-11-26T12:00:00Z");

    private final Postgres postgres = TestDatabase.fresh();
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final AtomicInteger killed = new AtomicInteger();

    @Test
    void every_acknowledged_event_counts_exactly_once_whenever_the_relay_is_killed() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        List<Event> acknowledged = new ArrayList<>();
        try (var threads = Executors.newCachedThreadPool()) {
            List<Future<List<Event>>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(writer(new Random(random.nextLong()))));
            }
            Future<?> relay = threads.submit(this::relay);
            for (int i = 0; i < KILLS; i++) {
                Thread.sleep(random.nextInt(100));
                kill();
            }
            for (Future<List<Event>> writer : writers) {
                acknowledged.addAll(writer.get());
            }
            writing.set(false);
            relay.get();
        }

        assertThat(killed).as("seed %d", seed).hasPositiveValue();
        try (LoopDriver driver = new PostgresDriver(postgres);
                LoopDriver recount = Recount.of(acknowledged)) {
            driver.settle();
            assertThat(count("SELECT count(*) FROM events")).isEqualTo((long) WRITERS * EVENTS);
            assertThat(count("SELECT count(*) FROM outbox")).isZero();
            assertThat(driver.trending()).as("seed %d", seed).isEqualTo(recount.trending());
            assertThat(driver.counts(1)).isEqualTo(recount.counts(1));
        }
    }

    /** Writes events one by one, a tenth of them twice; what has committed is acknowledged. */
    private Callable<List<Event>> writer(Random random) {
        return () -> {
            List<Event> acknowledged = new ArrayList<>();
            try (var connection = TestDatabase.connect(postgres);
                    var insert = connection.prepareStatement("INSERT INTO outbox (event_id, event) VALUES (?, ?)")) {
                for (int i = 0; i < EVENTS; i++) {
                    Event event = event(random, i);
                    insert.setObject(1, event.id());
                    insert.setBytes(2, EventCodec.encode(event));
                    insert.executeUpdate();
                    acknowledged.add(event);
                    if (random.nextInt(10) == 0) {
                        insert.executeUpdate();
                    }
                }
            }
            return acknowledged;
        };
    }

    private static Event event(Random random, int place) {
        long movie = 1L + random.nextInt(50);
        Action action =
                switch (random.nextInt(3)) {
                    case 0 -> new Action.Rated(movie, new Stars(0.5 + random.nextInt(10) / 2.0));
                    case 1 -> new Action.RatingRemoved(movie);
                    default -> new Action.Clicked(movie, Optional.empty(), OptionalInt.empty());
                };
        return new Event(
                new UUID(random.nextLong(), random.nextLong()),
                OptionalLong.of(1L + random.nextInt(100)),
                NOON.plusMillis(random.nextInt(3_600_000)).plusNanos(1_000L * place),
                action);
    }

    private void relay() {
        try (var relay = new OutboxRelay(postgres)) {
            while (writing.get()) {
                try {
                    relay.relay();
                } catch (StoreException wasKilled) {
                    killed.incrementAndGet();
                }
            }
        }
    }

    private void kill() {
        TestDatabase.execute(
                postgres,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE application_name = 'marquee-loop' AND datname = current_database()");
    }

    private long count(String sql) throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
