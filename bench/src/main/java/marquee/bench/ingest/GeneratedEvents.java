package marquee.bench.ingest;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.UUID;

/** Events as a client tells them, as JSON: three showings of ten movies and a play for six clicks. Not thread-safe. */
final class GeneratedEvents {

    private static final int SHOWN = 10;
    private static final int ANSWERS = 100_000;

    private final Random random;
    private final List<Long> people;
    private final List<Long> movies;
    private final EventClock clock;

    GeneratedEvents(long seed, List<Long> people, List<Long> movies, EventClock clock) {
        this.random = new Random(seed);
        this.people = people;
        this.movies = movies;
        this.clock = clock;
    }

    /** The body of a request with so many. */
    String batch(int size) {
        var events = new StringJoiner(",", "{\"events\":[", "]}");
        for (int i = 0; i < size; i++) {
            events.add(event());
        }
        return events.toString();
    }

    private String event() {
        String head = "{\"at\":\"" + clock.next() + "\",\"event_id\":\""
                + new UUID(random.nextLong(), random.nextLong()) + "\",\"user_id\":" + any(people)
                + ",\"recommendation_id\":\"answer-" + random.nextInt(ANSWERS) + "\",";
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                head + "\"type\":\"exposed\",\"list\":\"for_you\",\"strategy\":\"two_tower\",\"shown\":" + shown()
                        + "}";
            case 3 -> head + "\"type\":\"played\",\"watched_seconds\":3600,\"tmdb_id\":" + any(movies) + "}";
            default -> head + "\"type\":\"clicked\",\"position\":3,\"tmdb_id\":" + any(movies) + "}";
        };
    }

    private String shown() {
        var shown = new StringJoiner(",", "[", "]");
        for (int place = 1; place <= SHOWN; place++) {
            shown.add("{\"tmdb_id\":" + any(movies) + ",\"position\":" + place + "}");
        }
        return shown.toString();
    }

    private long any(List<Long> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
