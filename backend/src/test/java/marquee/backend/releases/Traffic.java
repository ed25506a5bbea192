package marquee.backend.releases;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import marquee.backend.Await;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who ask for their lists all the time, at several backends. */
final class Traffic implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<WebTestClient> backends;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong answers = new AtomicLong();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private volatile boolean over;

    Traffic(List<WebTestClient> backends) {
        this.backends = backends;
        for (int person = 1; person <= PEOPLE; person++) {
            int id = person;
            people.execute(() -> ask(id));
        }
    }

    private void ask(int person) {
        for (int i = person; !over; i++) {
            var result = backends.get(i % backends.size())
                    .get()
                    .uri("/api/recommendations/for-you/?limit=5&user_id=" + person)
                    .exchange()
                    .expectBody(String.class)
                    .returnResult();
            String body = String.valueOf(result.getResponseBody());
            if (result.getStatus().value() != 200 || isPoor(JSON.readTree(body))) {
                failures.add(body);
            }
            answers.incrementAndGet();
        }
    }

    private static boolean isPoor(JsonNode list) {
        return list.path("degraded").asBoolean() || list.path("items").size() != 5;
    }

    /** Returns when some more were answered. */
    void goOn() {
        long until = answers.get() + 50;
        Await.until("answers", () -> answers.get() >= until);
    }

    /** Answers that were none, or not the whole. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        over = true;
        people.close();
    }
}
