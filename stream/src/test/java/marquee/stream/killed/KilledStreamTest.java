package marquee.stream.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import marquee.database.Postgres;
import marquee.database.Schema;
import marquee.database.TestDatabase;
import marquee.events.Event;
import marquee.events.kafka.KafkaBroker;
import marquee.events.kafka.StreamReader;
import marquee.events.kafka.TestBroker;
import marquee.events.kafka.Topic;
import marquee.events.kafka.TopicSums;
import marquee.events.loop.LoopDriver;
import marquee.events.loop.Pace;
import marquee.events.loop.Recount;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import marquee.stream.killed.OutboxSender.Sent;
import marquee.stream.killed.StreamVictims.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight writers fill the outbox while the broker, the job, the relay and PostgreSQL are killed (SIGKILL) in the middle of what
 * they do. For more than a few rounds:
 *
 * <pre>{@code
 * ./mvnw -B -ntp -pl stream -am test -Dtest=KilledStreamTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dmarquee.kill.rounds=20 -Dmarquee.kill.events=100000
 * }</pre>
 *
 * <p>{@code -Dmarquee.kill.seed} has the same choices made again. Events are kept in ClickHouse, where there is none in
 * PostgreSQL, as {@code -Dmarquee.kill.store=postgres} has it too; ClickHouse itself is not killed.
 */
class KilledStreamTest {

    static final int PEOPLE = 40;
    static final int MOVIES = 60;

    private static final int ROUNDS = Integer.getInteger("marquee.kill.rounds", 4);
    private static final int EVENTS = Integer.getInteger("marquee.kill.events", 4_000);
    private static final long SEED = Long.getLong("marquee.kill.seed", new Random().nextLong());
    private static final int SENDERS = 8;
    private static final int PARTITIONS = 4;

    /** At the end of a piece stand the ends of transactions, several where a broker was killed, and nobody confirms those. */
    private static final int MARKS = 5;

    private final Random random = new Random(SEED);
    private final Pace pace = new Pace(EVENTS, ROUNDS);

    @Test
    void what_was_acknowledged_is_stored_once_and_counts_once_whatever_is_killed(@TempDir Path folder)
            throws Exception {
        System.out.println("seed " + SEED);
        Path server = folder.resolve("postgres");
        try (var database = TestDatabase.server(server);
                var victims = new StreamVictims(folder, database.postgres(), server)) {
            Schema.migrate(database.postgres());
            var kept = KeptEvents.beside(database.postgres());
            System.out.println("kept in " + kept);
            victims.start(PARTITIONS, kept);
            Sent sent = sent(victims, database.postgres());
            awaitEnd(victims, database.postgres(), kept);
            verify(kept, sent, victims.broker());
        }
    }

    /** Tells all events while things are killed. */
    private Sent sent(StreamVictims victims, Postgres postgres) throws Exception {
        var all = new Sent(new HashSet<>(), new HashSet<>());
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<Sent>> senders = IntStream.range(0, SENDERS)
                    .mapToObj(i -> threads.submit(
                            new OutboxSender(postgres, new Random(random.nextLong()), EVENTS / SENDERS, pace)))
                    .toList();
            try {
                pace.killInEachRound(Kind.class, random, kind -> victims.kill(kind, random));
            } catch (AssertionError e) {
                threads.shutdownNow();
                throw e;
            }
            for (Future<Sent> sender : senders) {
                all.told().addAll(sender.get().told());
                all.acknowledged().addAll(sender.get().acknowledged());
            }
        }
        return all;
    }

    /** Returns when everything is through, and a checkpoint that came after it has been committed. */
    private static void awaitEnd(StreamVictims victims, Postgres postgres, KeptEvents kept) {
        victims.await("the end of the outbox", () -> TestDatabase.number(postgres, "SELECT count(*) FROM outbox") == 0);
        victims.await("the end of transactions", () -> TestBroker.isDecided(victims.broker(), Topic.EVENTS));
        long events = TestBroker.records(victims.broker(), Topic.EVENTS).stream()
                .map(record -> event(record.value()).id())
                .distinct()
                .count();
        victims.await("the last event in the store", () -> kept.events().size() >= events);
        victims.awaitCheckpoint();
        victims.awaitCheckpoint();
        try (var stream = new StreamReader(victims.broker())) {
            victims.await(
                    "the stream's word that nothing waits",
                    () -> stream.progress().behind() <= MARKS * PARTITIONS);
        }
    }

    private static void verify(KeptEvents kept, Sent sent, KafkaBroker broker) {
        List<Event> stored = kept.events();
        Set<UUID> ids = new HashSet<>();
        stored.forEach(event -> ids.add(event.id()));
        System.out.printf(
                "%,d events told, %,d acknowledged, %,d stored%n",
                sent.told().size(), sent.acknowledged().size(), stored.size());
        assertThat(ids).as("seed %d", SEED).hasSameSizeAs(stored);
        assertThat(missing(sent.acknowledged(), ids)).as("seed %d", SEED).isEmpty();
        assertThat(missing(ids, sent.told())).as("seed %d", SEED).isEmpty();
        try (LoopDriver recount = Recount.of(stored)) {
            var sums = new TopicSums(broker);
            assertThat(sums.letters()).as("seed %d", SEED).isEmpty();
            assertThat(sums.trending()).as("seed %d", SEED).isEqualTo(recount.trending());
            assertThat(sums.hourly()).as("seed %d", SEED).isEqualTo(recount.hourly());
            assertThat(kept.hourly().orElseGet(recount::hourly))
                    .as("seed %d", SEED)
                    .isEqualTo(recount.hourly());
            Map<Long, Map<String, Long>> counts = new HashMap<>();
            for (long person = 1; person <= PEOPLE; person++) {
                counts.put(person, recount.counts(person));
            }
            assertThat(sums.counts()).as("seed %d", SEED).isEqualTo(counts);
        }
    }

    private static Event event(byte[] bytes) {
        try {
            return EventCodec.decode(bytes);
        } catch (UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<UUID> missing(Set<UUID> wanted, Set<UUID> there) {
        var missing = new HashSet<UUID>(wanted);
        missing.removeAll(there);
        return missing;
    }
}
