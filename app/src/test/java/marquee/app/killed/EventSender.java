package marquee.app.killed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import marquee.events.loop.Pace;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client with events to tell: it repeats what was not acknowledged until it is, gives up now and then, and now and then
 * tells again what was.
 */
final class EventSender implements Callable<EventSender.Sent> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_BATCH = 40;
    private static final int AGAIN_ONE_IN = 10;
    private static final int GIVES_UP_ONE_IN = 200;
    private static final int RATINGS_ONE_IN = 10;
    private static final int ACCEPTED = 202;
    private static final int DONE = 200;
    private static final int AWAY = 503;
    private static final long LONGEST_PAUSE_MILLIS = 200;

    private final URI service;
    private final Random random;
    private final int events;
    private final Pace pace;
    private final List<Pair> unrated;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Sent sent = new Sent(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());

    /**
     * Somebody and a movie.
     *
     * @param person who
     * @param movie what
     */
    record Pair(long person, long movie) {}

    /**
     * What became of it.
     *
     * @param told ids of events that were sent
     * @param acknowledged of those whose reception was acknowledged
     * @param tried ratings that were sent
     * @param rated of those that were acknowledged
     */
    record Sent(Set<UUID> told, Set<UUID> acknowledged, Set<Pair> tried, Set<Pair> rated) {}

    /**
     * @param events how many to tell
     * @param pace says when to go on
     * @param unrated for ratings, each once
     */
    EventSender(URI service, Random random, int events, Pace pace, List<Pair> unrated) {
        this.service = service;
        this.random = random;
        this.events = events;
        this.pace = pace;
        this.unrated = new ArrayList<>(unrated);
    }

    @Override
    public Sent call() throws Exception {
        int told = 0;
        try (http) {
            while (told < events) {
                pace.await();
                int size = some(events - told);
                told += size;
                pace.over(size);
            }
        } finally {
            pace.over(events - told);
        }
        return sent;
    }

    /** Tells a batch of events, or a rating; how many at most, and how many it were. */
    private int some(int most) throws Exception {
        if (!unrated.isEmpty() && random.nextInt(RATINGS_ONE_IN) == 0) {
            rate(unrated.removeLast());
            return 1;
        }
        int size = Math.min(1 + random.nextInt(LARGEST_BATCH), most);
        tell(Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(size)
                .toList());
        return size;
    }

    private void tell(List<UUID> ids) throws Exception {
        sent.told().addAll(ids);
        var body = Map.of("events", ids.stream().map(this::event).toList());
        HttpRequest request = post("/api/events/", body).build();
        if (isAcknowledged(request, ACCEPTED)) {
            sent.acknowledged().addAll(ids);
            if (random.nextInt(AGAIN_ONE_IN) == 0) {
                isAcknowledged(request, ACCEPTED);
            }
        }
    }

    private Map<String, Object> event(UUID id) {
        Map<String, Object> what =
                switch (random.nextInt(4)) {
                    case 0 ->
                        Map.of("type", "played", "tmdb_id", movie(), "watched_seconds", 1 + random.nextInt(9_000));
                    case 1 -> exposed();
                    case 2 -> Map.of("type", "searched", "results", random.nextInt(30));
                    default -> Map.of("type", "clicked", "tmdb_id", movie(), "recommendation_id", answer());
                };
        Map<String, Object> event = new HashMap<>(what);
        event.put("event_id", id.toString());
        event.put("user_id", 1 + random.nextInt(KilledProcessesTest.PEOPLE));
        event.put("at", Instant.now().minusMillis(random.nextInt(3_600_000)).toString());
        return event;
    }

    private Map<String, Object> exposed() {
        var shown = Stream.iterate(1, place -> place + 1)
                .limit(1 + random.nextInt(5))
                .map(place -> Map.of("tmdb_id", movie(), "position", place))
                .toList();
        return Map.of(
                "type", "exposed",
                "recommendation_id", answer(),
                "list", "for_you",
                "strategy", "two_tower",
                "shown", shown);
    }

    private long movie() {
        return 1L + random.nextInt(KilledProcessesTest.MOVIES);
    }

    private String answer() {
        return "answer-" + random.nextInt(50);
    }

    private void rate(Pair pair) throws Exception {
        sent.tried().add(pair);
        var request = post(
                        "/api/users/" + pair.person() + "/rate/",
                        Map.of("tmdb_id", pair.movie(), "rating", (1 + random.nextInt(10)) / 2.0))
                .header("Idempotency-Key", "pair-" + pair.movie())
                .build();
        if (isAcknowledged(request, DONE)) {
            sent.rated().add(pair);
        }
    }

    private HttpRequest.Builder post(String path, Map<String, ?> body) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** Sends it until it is acknowledged, or until this client is tired of it. */
    private boolean isAcknowledged(HttpRequest request, int success) throws InterruptedException {
        while (true) {
            try {
                var answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == success) {
                    return true;
                }
                if (answer.statusCode() != AWAY) {
                    throw new AssertionError(
                            request + " was answered with " + answer.statusCode() + ": " + answer.body());
                }
            } catch (IOException away) {
                // Nobody knows whether it was stored.
            }
            if (random.nextInt(GIVES_UP_ONE_IN) == 0) {
                return false;
            }
            Thread.sleep(random.nextLong(LONGEST_PAUSE_MILLIS));
        }
    }
}
