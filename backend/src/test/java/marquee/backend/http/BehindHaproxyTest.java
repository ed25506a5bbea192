package marquee.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two backends behind the HAProxy of {@code deploy/haproxy.cfg} are restarted one after the other while people rate and read,
 * about a hundred requests a second. Every request may go to either backend.
 */
class BehindHaproxyTest {

    private static final int PEOPLE = 5;
    private static final int SOME = 100;
    private static final long PAUSE_MILLIS = 45;
    private static final Path CONFIGURATION = Path.of("..", "deploy", "haproxy.cfg");

    private static Optional<Path> haproxy = Optional.empty();

    private final AtomicInteger answers = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    @BeforeAll
    static void find() throws IOException {
        haproxy = Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
        Path told = Path.of("target", "haproxy", "not-run.txt");
        Files.deleteIfExists(told);
        if (haproxy.isEmpty()) {
            String words = "a rolling restart behind a proxy: there is no haproxy (Debian: apt-get install haproxy)";
            Files.createDirectories(told.getParent());
            Files.writeString(told, words + "\n");
            Assumptions.abort("Not run: " + words);
        }
    }

    @Test
    void restarting_one_after_the_other_loses_no_request_and_a_rating_is_seen_at_once_wherever_one_is_sent()
            throws Exception {
        int[] ports = freePorts();
        try (World world = World.start(Map.of("server.port", ports[0], "marquee.drain.most", "10s"));
                ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            Backend second = other(world, ports[1]);
            Process proxy = proxy(ports);
            List<Future<?>> people = new ArrayList<>();
            try {
                Await.until("the proxy", () -> isUp(ports[2]));
                for (int person = 1; person <= PEOPLE; person++) {
                    int user = person;
                    people.add(threads.submit(() -> live(user, ports[2])));
                }
                awaitAnswers();
                world.restart();
                awaitAnswers();
                awaitAnswersOf(ports[0]);
                second.close();
                awaitAnswers();
                second = other(world, ports[1]);
                awaitAnswersOf(ports[1]);
            } finally {
                over = true;
                for (Future<?> person : people) {
                    person.get();
                }
                proxy.destroy();
                proxy.waitFor(5, TimeUnit.SECONDS);
                second.close();
            }
            assertThat(lost).isEmpty();
            assertThat(acknowledged).isNotEmpty();
            assertThat(world.count("SELECT count(*) FROM ratings WHERE rated_at > '2020-01-01'"))
                    .isEqualTo(acknowledged.size());
        }
    }

    private static Backend other(World world, int port) {
        return World.ready(world.starting(Map.of("server.port", port)));
    }

    private static Process proxy(int... ports) throws IOException {
        var command = new ProcessBuilder(haproxy.orElseThrow().toString(), "-db", "-f", CONFIGURATION.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "haproxy.log").toFile());
        command.environment()
                .putAll(Map.of(
                        "MARQUEE_BACKEND_ONE", "127.0.0.1:" + ports[0],
                        "MARQUEE_BACKEND_TWO", "127.0.0.1:" + ports[1],
                        "MARQUEE_PROXY", "127.0.0.1:" + ports[2]));
        return command.start();
    }

    private void live(int user, int port) {
        var random = new Random(user);
        while (!over) {
            try (var connection = KeptAlive.to(port)) {
                while (!over && rateAndLook(connection, user, 1 + random.nextInt(World.MOVIES))) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (IOException e) {
                lost.add("user " + user + ": " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A rating and the next list; false when the connection was used for the last time. */
    private boolean rateAndLook(KeptAlive connection, int user, int movie) throws IOException {
        KeptAlive.Answer rated =
                connection.post("/api/users/" + user + "/rate/", "{\"tmdb_id\": " + movie + ", \"rating\": 4}");
        if (isWell(rated)) {
            acknowledged.add(user + "/" + movie);
        }
        if (rated.isLast()) {
            return false;
        }
        KeptAlive.Answer list = connection.get("/api/users/" + user + "/ratings/?limit=1");
        if (isWell(list) && !list.body().contains("\"tmdb_id\":" + movie + ",")) {
            lost.add("user " + user + ": rated " + movie + ", and the next answer was " + list.body());
        }
        return !list.isLast();
    }

    private boolean isWell(KeptAlive.Answer answer) {
        if (answer.status() != 200) {
            lost.add(answer.toString());
            return false;
        }
        answers.incrementAndGet();
        return true;
    }

    private static boolean isUp(int port) {
        try (var connection = KeptAlive.to(port)) {
            return connection.get("/health").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void awaitAnswers() {
        int enough = answers.get() + SOME;
        Await.until("answers", () -> answers.get() >= enough);
    }

    /** Until the proxy sends requests to a backend that was restarted. */
    private static void awaitAnswersOf(int port) {
        Await.until("answers of " + port, () -> ratingsAt(port) > 0);
    }

    private static double ratingsAt(int port) {
        try (var connection = KeptAlive.to(port)) {
            return connection
                    .get("/actuator/prometheus")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("http_server_requests_seconds_count") && line.contains("/rate"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static int[] freePorts() throws IOException {
        try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var three = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[] {one.getLocalPort(), two.getLocalPort(), three.getLocalPort()};
        }
    }
}
