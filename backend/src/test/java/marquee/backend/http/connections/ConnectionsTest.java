package marquee.backend.http.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marquee.backend.World;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.netty.resources.LoopResources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service over bare sockets, as those do who mean harm. */
class ConnectionsTest {

    private static final int PLACES = 4;
    private static final int CONNECTIONS = 30;
    private static final int AHEAD = 10;
    private static final String LAST = "Connection: close\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    private static World world;

    private final List<Socket> open = new ArrayList<>();

    @BeforeAll
    static void start() {
        world = World.start(Map.of(
                "marquee.overload.start", PLACES,
                "marquee.overload.fewest", PLACES,
                "marquee.overload.most", PLACES,
                "marquee.http.body.time", "2s",
                "marquee.http.connections.header-time", "300ms",
                "marquee.http.connections.per-address", CONNECTIONS,
                "marquee.http.connections.ahead", AHEAD));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void bodies_that_trickle_in_keep_nobody_out() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 5 * PLACES; i++) {
            slow.add(say("POST /api/users/1/rate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n\r\n{"));
        }
        for (int i = 0; i < 3 * PLACES; i++) {
            world.api().get("/api/movies/7/");
        }
        assertThat(answers(slow.getFirst())).containsExactly(408);
    }

    @Test
    void headers_that_do_not_end_are_given_up() throws IOException {
        assertThat(answers(say("GET /api/movies/7/ HTTP/1.1\r\nHost: loc"))).containsExactly(408);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/movies/7/ HTTP/1.1|Host: localhost|Host: evil.example, 400",
        "GET /api/movies/7/ HTTP/1.1|Host: localhost|Host: localhost, 400",
        "GET /api/movies/7/ HTTP/1.1|Accept: */*, 400",
        "GET /api/movies/7/ HTTP/9.9|Host: localhost, 505",
        "GET /api/movies/7/ HTTP/0.8|Host: localhost, 505",
        "GET /api/movies/7/ HTTP/1.1|Host: localhost|Connection: close, 200"
    })
    void a_request_names_one_host_and_a_version_that_is_spoken(String request, int status) throws IOException {
        assertThat(answers(say(request.replace("|", "\r\n") + "\r\n\r\n"))).containsExactly(status);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_cannot_be_read_is_refused_by_a_problem_document(String request, int status) throws IOException {
        String answer = answer(say(request));

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json\r\n");
        JsonNode problem = new JsonMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("detail").asString()).endsWith(".");
    }

    private static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(get("/api/movies/search?q=%zz", LAST), 400),
                Arguments.of(get("/api/movies/%", LAST), 400),
                Arguments.of(get("/api/movies/search?q=<b>", LAST), 400),
                Arguments.of(get("/api/movies/search?q=" + "x".repeat(5_000), ""), 414),
                Arguments.of(get("/api/movies/7/", "Cookie: " + "x".repeat(9_000) + "\r\n"), 431),
                Arguments.of("GET /api/movies/7/ HTTP/1.1\r\nHost: localhost:abc\r\n\r\n", 400),
                Arguments.of("GET /api/movies/7/ HTTP/1.1\r\nHost: [::1\r\n\r\n", 400),
                Arguments.of(get("/api/movies/7/", "Transfer-Encoding: chunked\r\n") + "zz\r\n{}\r\n0\r\n\r\n", 400),
                Arguments.of("hello\r\n\r\n", 400));
    }

    @Test
    void what_is_wrong_comes_after_the_answers_to_what_was_right() throws IOException {
        var twoHosts = get("/api/movies/7/", "Host: evil.example\r\n");
        assertThat(answers(say(get("/api/movies/7/", "") + twoHosts + get("/api/movies/7/", ""))))
                .containsExactly(200, 400);
    }

    /** Again and again, since it is a matter of turns on the event loop whether the last one is heard. */
    @RepeatedTest(20)
    void requests_sent_ahead_are_answered_in_turn() throws IOException {
        var few = get("/api/movies/7/", "").repeat(AHEAD) + get("/api/movies/7/", LAST);
        assertThat(answers(say(few))).hasSize(AHEAD + 1).containsOnly(200);
    }

    @Test
    void too_many_requests_sent_ahead_are_refused_after_the_answers_to_those_before() throws Exception {
        Socket ahead;
        try (Connection lock = TestDatabase.connect(world.postgres)) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("LOCK TABLE movies");
            ahead = say(get("/api/movies/8/", "") + get("/api/movies/7/", "").repeat(5 * AHEAD));
            everyEventLoopHasTurned();
        }
        List<Integer> answers = answers(ahead);
        assertThat(answers.getLast()).isEqualTo(429);
        assertThat(answers.subList(0, answers.size() - 1)).hasSize(AHEAD + 1).containsOnly(200);
    }

    /** Connections are dealt to the event loops in turn. */
    private void everyEventLoopHasTurned() throws IOException {
        for (int i = 0; i < 2 * LoopResources.DEFAULT_IO_WORKER_COUNT; i++) {
            say(get("/actuator/health/liveness", "")).getInputStream().read();
        }
    }

    @Test
    void one_address_does_not_take_every_connection() throws IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            say(get("/api/movies/7/", "")).getInputStream().read();
        }
        assertThat(answers(say(""))).containsExactly(503);

        open.getFirst().close();

        assertThat(answersOfFirst(get("/api/movies/7/", LAST))).containsExactly(200);
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    private Socket say(String bytes) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), world.port());
        open.add(socket);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Of the first of these that is let in: that another has hung up takes a moment to be seen. */
    private List<Integer> answersOfFirst(String request) throws IOException {
        List<Integer> answers = List.of(503);
        for (int i = 0; i < 100 && answers.contains(503); i++) {
            answers = answersUnlessReset(request);
        }
        return answers;
    }

    /** A refusal may be lost when a request was on its way already. */
    private List<Integer> answersUnlessReset(String request) throws IOException {
        try {
            return answers(say(request));
        } catch (SocketException reset) {
            return List.of(503);
        }
    }

    /** What is said until the service closes the connection. */
    private static String answer(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The statuses of all answers until the service closes the connection. */
    private static List<Integer> answers(Socket socket) throws IOException {
        return STATUS.matcher(answer(socket))
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
    }
}
