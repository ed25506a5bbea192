package marquee.backend.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import marquee.backend.Await;
import marquee.backend.World;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class CancelledRequestsTest {

    private static final int REQUESTS = 400;
    private static final int POOL = 4;

    @Test
    void people_who_hang_up_take_no_connection_along_and_leave_no_half_rating() {
        try (World world = World.start(Map.of("spring.r2dbc.pool.max-size", POOL))) {
            long seed = new Random().nextLong();
            System.out.println("Hanging up at random, seed " + seed);
            Random random = new Random(seed);
            WebClient client = WebClient.create("http://localhost:" + world.port());
            Flux.range(0, REQUESTS)
                    .flatMap(i -> hangUp(client, i, 1 + random.nextInt(8)), 16)
                    .blockLast(Duration.ofSeconds(60));

            Await.until(
                    "end of the work that was left behind",
                    () -> world.api().status("/api/users/1/ratings/") == HttpStatus.OK.value());
            for (int i = 0; i < 3 * POOL; i++) {
                world.api().rate(1, 50 + i, 3);
            }
            assertThat(world.miscountedMovies()).isZero();
            assertThat(world.miscountedUsers()).isZero();
        }
    }

    /** Rates, and goes away so many milliseconds later, wherever the request is then. */
    private static Mono<Void> hangUp(WebClient client, int i, int millis) {
        return client.post()
                .uri("/api/users/" + (1 + i % 20) + "/rate")
                .bodyValue(Map.of("tmdb_id", 1 + i % World.MOVIES, "rating", 4))
                .retrieve()
                .toBodilessEntity()
                .timeout(Duration.ofMillis(millis))
                .onErrorResume(gone -> Mono.empty())
                .then();
    }
}
