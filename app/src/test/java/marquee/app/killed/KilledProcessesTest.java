package marquee.app.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import marquee.app.ServedWorld;
import marquee.app.killed.EventSender.Pair;
import marquee.app.killed.EventSender.Sent;
import marquee.app.killed.Victims.Kind;
import marquee.backend.Await;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.loop.LoopDriver;
import marquee.events.loop.Pace;
import marquee.events.loop.Recount;
import marquee.events.postgres.PostgresDriver;
import marquee.events.postgres.StoredEvents;
import marquee.events.schema.UnreadableEventException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight clients tell events while the service, the loop and PostgreSQL are killed (SIGKILL) in the middle of what they do. For
 * more than a few rounds:
 *
 * <pre>{@code
 * ./mvnw -B -ntp -pl app -am verify -Dtest=KilledProcessesTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dmarquee.kill.rounds=20 -Dmarquee.kill.events=100000
 * }</pre>
 *
 * <p>{@code -Dmarquee.kill.seed} has the same choices made again.
 */
class KilledProcessesTest {

    static final int PEOPLE = 40;
    static final int MOVIES = 60;

    private static final int ROUNDS = Integer.getInteger("marquee.kill.rounds", 3);
    private static final int EVENTS = Integer.getInteger("marquee.kill.events", 4_000);
    private static final long SEED = Long.getLong("marquee.kill.seed", new Random().nextLong());
    private static final int SENDERS = 8;
    private static final Duration CATCHING_UP = Duration.ofMinutes(5);

    private final Random random = new Random(SEED);
    private final Pace pace = new Pace(EVENTS, ROUNDS);

    @Test
    void what_was_acknowledged_is_stored_once_and_counts_once_whatever_is_killed(@TempDir Path folder)
            throws Exception {
        System.out.println("seed " + SEED);
        Path server = folder.resolve("postgres");
        try (var world = new ServedWorld(folder);
                var database = TestDatabase.server(server);
                var victims = new Victims(world, database.postgres(), server)) {
            victims.start();
            Sent sent = sent(victims);
            Await.until(
                    "the end of the outbox",
                    CATCHING_UP,
                    () -> TestDatabase.number(database.postgres(), "SELECT count(*) FROM outbox") == 0);
            verify(database.postgres(), sent);
        }
    }

    /** Tells all events while things are killed. */
    private Sent sent(Victims victims) throws Exception {
        List<Pair> pairs = pairs();
        var all = new Sent(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<Sent>> senders = IntStream.range(0, SENDERS)
                    .mapToObj(i -> threads.submit(new EventSender(
                            victims.service(),
                            new Random(random.nextLong()),
                            EVENTS / SENDERS,
                            pace,
                            pairs.subList(i * pairs.size() / SENDERS, (i + 1) * pairs.size() / SENDERS))))
                    .toList();
            pace.killInEachRound(Kind.class, random, kind -> victims.kill(kind, random));
            for (Future<Sent> sender : senders) {
                Sent one = sender.get();
                all.told().addAll(one.told());
                all.acknowledged().addAll(one.acknowledged());
                all.tried().addAll(one.tried());
                all.rated().addAll(one.rated());
            }
        }
        return all;
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>(LongStream.rangeClosed(1, PEOPLE)
                .boxed()
                .flatMap(person -> LongStream.rangeClosed(1, MOVIES).mapToObj(movie -> new Pair(person, movie)))
                .toList());
        Collections.shuffle(pairs, random);
        return pairs;
    }

    private void verify(Postgres postgres, Sent sent) throws SQLException, UnreadableEventException {
        List<Event> stored = StoredEvents.of(postgres);
        Set<UUID> told = new HashSet<>();
        Set<Pair> rated = new HashSet<>();
        int ratings = 0;
        for (Event event : stored) {
            if (event.action() instanceof Action.Rated(long movie, var stars)) {
                rated.add(new Pair(event.personId().orElseThrow(), movie));
                ratings++;
            } else {
                told.add(event.id());
            }
        }
        System.out.printf(
                "%,d events told, %,d acknowledged, %,d stored; %,d ratings tried, %,d acknowledged, %,d stored%n",
                sent.told().size(),
                sent.acknowledged().size(),
                told.size(),
                sent.tried().size(),
                sent.rated().size(),
                ratings);
        assertThat(told).as("seed %d", SEED).containsAll(sent.acknowledged());
        assertThat(sent.told()).containsAll(told);
        assertThat(stored).hasSize(told.size() + rated.size());
        assertThat(rated).containsAll(sent.rated());
        assertThat(sent.tried()).containsAll(rated);
        for (Pair pair : rated) {
            assertThat(TestDatabase.number(
                            postgres,
                            "SELECT count(*) FROM ratings WHERE user_id = " + pair.person() + " AND tmdb_id = "
                                    + pair.movie()))
                    .isEqualTo(1);
        }
        verifySums(postgres, stored);
    }

    private static void verifySums(Postgres postgres, List<Event> stored) {
        try (LoopDriver driver = new PostgresDriver(postgres);
                LoopDriver recount = Recount.of(stored)) {
            assertThat(driver.deadLetters()).isZero();
            assertThat(driver.trending()).as("seed %d", SEED).isEqualTo(recount.trending());
            assertThat(driver.hourly()).as("seed %d", SEED).isEqualTo(recount.hourly());
            for (long person = 1; person <= PEOPLE; person++) {
                assertThat(driver.counts(person)).as("seed %d", SEED).isEqualTo(recount.counts(person));
            }
        }
        assertThat(
                        TestDatabase.number(
                                postgres,
                                "SELECT count(*) FROM users WHERE rating_count <> (SELECT count(*) FROM ratings WHERE user_id = id)"))
                .isZero();
    }
}
