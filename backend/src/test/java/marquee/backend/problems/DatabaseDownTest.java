package marquee.backend.problems;

import static marquee.backend.movies.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import marquee.backend.World;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

class DatabaseDownTest {

    @Test
    void asks_to_come_back_and_answers_again_by_itself_when_the_database_does() {
        try (World world = World.start()) {
            var others = world.postgres.withDatabase("postgres");
            var name = world.postgres.database();
            TestDatabase.execute(others, "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
            TestDatabase.execute(
                    others, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");

            world.http()
                    .get()
                    .uri("/api/movies/search?q=movie")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                    .expectHeader()
                    .valueEquals("Retry-After", "5")
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("/problems/unavailable");

            TestDatabase.execute(others, "ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
            assertThat(await(search(world))).contains("Movie");
        }
    }

    private static Mono<String> search(World world) {
        return WebClient.create("http://localhost:" + world.port())
                .get()
                .uri("/api/movies/search?q=movie")
                .retrieve()
                .bodyToMono(String.class)
                .retryWhen(Retry.fixedDelay(100, Duration.ofMillis(100)));
    }
}
