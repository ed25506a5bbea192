package marquee.events.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import marquee.events.clickhouse.ClickHouseHttp.Limits;
import marquee.events.store.StoreException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each failure is one sentence that names the remedy, and says whether waiting helps. */
class ClickHouseFailuresTest {

    private static final Limits SHORT =
            new Limits(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(300));

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void where_nobody_listens() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        StoreException failure = failureOf(() -> ClickHouseInteractionStore.requireReachable(at(port)));

        assertThat(failure).hasMessageContaining("does not answer").hasMessageContaining("--clickhouse");
        assertThat(failure.isAway()).isTrue();
    }

    @Test
    void who_is_silent_is_not_waited_for() {
        StoreException statement = failureOf(() -> ask("SELECT 1"));
        StoreException reading = failureOf(this::readRow);

        assertThat(statement).hasMessageContaining("does not answer");
        assertThat(statement.isAway()).isTrue();
        assertThat(reading.isAway()).isTrue();
    }

    @Test
    void a_wrong_password_names_the_variables_and_not_itself() {
        refuse(403, "516", "Code: 516. DB::Exception: default: Authentication failed");
        StoreException failure = failureOf(() -> ask("SELECT 1"));

        assertThat(failure).hasMessageContaining("MARQUEE_CLICKHOUSE_PASSWORD").hasMessageNotContaining("secret");
        assertThat(failure.isAway()).isFalse();
    }

    @Test
    void what_passes_is_told_from_what_does_not() {
        refuse(500, "202", "Code: 202. DB::Exception: Too many simultaneous queries");
        assertThat(failureOf(() -> ask("SELECT 1")).isAway()).isTrue();

        refuse(500, "62", "Code: 62. DB::Exception: Syntax error");
        StoreException fault = failureOf(() -> ask("SELEC 1"));
        assertThat(fault).hasMessageContaining("Syntax error");
        assertThat(fault.isAway()).isFalse();

        server.enqueue(new MockResponse.Builder().code(503).build());
        assertThat(failureOf(() -> ask("SELECT 1")).isAway()).isTrue();
    }

    @Test
    void a_server_that_is_no_clickhouse() {
        server.enqueue(new MockResponse.Builder().code(404).body("<html>").build());

        assertThat(failureOf(() -> ask("SELECT 1"))).hasMessageContaining("does not answer as ClickHouse does");
    }

    @Test
    void a_failure_after_the_answer_began_is_one_too() {
        server.enqueue(new MockResponse.Builder()
                .addHeader("X-ClickHouse-Exception-Code", "241")
                .body("Code: 241. DB::Exception: Memory limit exceeded")
                .build());

        assertThat(failureOf(this::readRow).isAway()).isTrue();
    }

    @Test
    void an_answer_that_breaks_off_is_not_taken_for_the_end() {
        server.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(new byte[] {5, 1, 2}))
                .build());

        assertThat(failureOf(this::readRow)).hasMessageContaining("broke off");
    }

    private void refuse(int status, String code, String words) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("X-ClickHouse-Exception-Code", code)
                .body(words)
                .build());
    }

    private void ask(String sql) {
        try (var http = new ClickHouseHttp(at(server.getPort()), SHORT)) {
            http.rows(sql);
        }
    }

    private void readRow() {
        try (var http = new ClickHouseHttp(at(server.getPort()), SHORT)) {
            http.query("SELECT event FROM events", EventRows::next);
        }
    }

    private static ClickHouse at(int port) {
        return new ClickHouse("http", "127.0.0.1", port, "marquee", "default", "secret");
    }

    private static StoreException failureOf(ThrowingCallable call) {
        StoreException failure = catchThrowableOfType(StoreException.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }
}
