package marquee.backend;

import java.util.Map;
import marquee.backend.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class BackendTest {

    @Test
    void answers_over_http_once_started() {
        try (Backend backend = Backend.start(TestDatabase.fresh(), Map.of("server.port", 0))) {
            WebTestClient.bindToServer()
                    .baseUrl("http://localhost:" + backend.port())
                    .build()
                    .get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }
}
