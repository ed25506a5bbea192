package marquee.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import marquee.catalog.progress.Progress;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final String NOT_READY = """
            {"status": "DOWN", "details": {"reason": "popularity could not be read: the database does not answer"}}""";

    private final MockWebServer service = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void waits_until_the_service_is_ready() {
        answers(503, NOT_READY);
        answers(200, "{\"status\": \"UP\"}");

        await(Duration.ofMinutes(1));

        assertThat(service.getRequestCount()).isEqualTo(2);
    }

    @Test
    void a_start_that_fails_says_why_and_points_to_no_address_where_nothing_listens_any_more() {
        answers(503, NOT_READY);

        assertThatThrownBy(() -> await(Duration.ZERO))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("popularity could not be read: the database does not answer")
                .hasMessageNotContainingAny("http://", "/health", String.valueOf(service.getPort()));
    }

    @Test
    void an_answer_that_is_not_the_services_own_is_told_by_its_status() {
        answers(502, "<html>");

        assertThatThrownBy(() -> await(Duration.ZERO)).hasMessageContaining("it answers 502");
    }

    private void answers(int status, String body) {
        service.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private void await(Duration limit) {
        Readiness.await("127.0.0.1", service.getPort(), limit, Progress.silent());
    }
}
