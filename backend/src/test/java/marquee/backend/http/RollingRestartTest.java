package marquee.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import marquee.backend.Backend;
import marquee.backend.World;
import org.junit.jupiter.api.Test;

/**
 * Two backends are restarted one after the other while people with kept-alive connections read and rate without pause. Each
 * person stays with one backend until it says {@code Connection: close}, then nobody connects to it any more, as with a
 * balancer before them.
 */
class RollingRestartTest {

    private static final int PEOPLE = 8;
    private static final int SOME = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Integer> serving = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    @Test
    void nobody_who_heeds_connection_close_loses_a_request() throws Exception {
        try (World world = World.start(Map.of("marquee.drain.most", "10s"));
                ExecutorService threads = Executors.newFixedThreadPool(PEOPLE + 1)) {
            Backend second = world.another();
            serving.addAll(List.of(world.port(), second.port()));
            List<Future<?>> people = new ArrayList<>();
            for (int person = 1; person <= PEOPLE; person++) {
                int user = person;
                people.add(threads.submit(() -> live(user)));
            }
            try {
                awaitAnswers();
                world.restart();
                serving.add(world.port());
                awaitAnswers();
                Future<Boolean> toldToGo = threads.submit(() -> saysNo(second.port()));
                second.close();
                assertThat(toldToGo.get())
                        .as("readiness and health say no meanwhile")
                        .isTrue();
                awaitAnswers();
            } finally {
                over = true;
            }
            for (Future<?> person : people) {
                person.get();
            }
            assertThat(lost).isEmpty();
            assertThat(serving).containsExactly(world.port());
            assertThat(acknowledged).isNotEmpty();
            assertThat(world.count("SELECT count(*) FROM ratings WHERE rated_at > '2020-01-01'"))
                    .isEqualTo(acknowledged.size());
        }
    }

    private void live(int user) {
        var random = new Random(user);
        while (!over && !serving.isEmpty()) {
            List<Integer> now = List.copyOf(serving);
            int port = now.get(user % now.size());
            try (var connection = KeptAlive.to(port)) {
                while (!over && ask(connection, user, 1 + random.nextInt(World.MOVIES))) {
                    answers.incrementAndGet();
                }
            } catch (ConnectException nothingWasSent) {
                serving.removeIf(gone -> gone == port);
            } catch (IOException e) {
                lost.add("user " + user + ": " + e);
            }
            if (!over) {
                serving.removeIf(gone -> gone == port);
            }
        }
    }

    /** Rates or reads; false when the connection was used for the last time. */
    private boolean ask(KeptAlive connection, int user, int movie) throws IOException {
        boolean rates = movie % 2 == 0;
        KeptAlive.Answer answer = rates
                ? connection.post("/api/users/" + user + "/rate/", "{\"tmdb_id\": " + movie + ", \"rating\": 4}")
                : connection.get("/api/recommendations/for-you/?limit=5&user_id=" + user);
        if (answer.status() != 200) {
            lost.add("user " + user + ": " + answer);
        } else if (rates) {
            acknowledged.add(user + "/" + movie);
        }
        return !answer.isLast();
    }

    /** Whether both say no while they can still be asked. */
    private static boolean saysNo(int port) throws IOException, InterruptedException {
        try {
            while (asked(port, "/actuator/health/readiness") != 503 || asked(port, "/health") != 503) {
                Thread.sleep(10);
            }
            return true;
        } catch (ConnectException tooLate) {
            return false;
        }
    }

    private static int asked(int port, String path) throws IOException {
        try (var connection = KeptAlive.to(port)) {
            return connection.get(path).status();
        }
    }

    private void awaitAnswers() throws InterruptedException {
        int enough = answers.get() + SOME;
        for (long end = System.nanoTime() + PATIENCE.toNanos(); answers.get() < enough && System.nanoTime() < end; ) {
            Thread.sleep(10);
        }
        assertThat(answers.get()).as("answers, with %s lost", lost).isGreaterThanOrEqualTo(enough);
    }
}
