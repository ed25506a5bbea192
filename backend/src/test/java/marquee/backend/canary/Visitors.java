package marquee.backend.canary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import marquee.backend.Api;
import marquee.backend.World;
import tools.jackson.databind.JsonNode;

/**
 * People who each rated three movies of one genre, look at their list through the API, open some movies of that genre, like
 * a few of those, and tell of it.
 */
public final class Visitors {

    public static final long FIRST = 1_001;
    static final long LAST = 1_700;

    /** Puts them into the database. */
    public static final String SQL = """
            INSERT INTO users (id, name, rating_count)
            SELECT id, 'Visitor ' || id, 3 FROM generate_series(1001, 1700) AS id;
            INSERT INTO ratings (user_id, tmdb_id, rated_at, half_stars)
            SELECT u, (u % 3) + 3 * (1 + (u * 7 + i * 5) % 38), timestamptz '2018-01-01' + i * interval '1 day', 10
            FROM generate_series(1001, 1700) AS u, generate_series(0, 2) AS i;
            """;

    private static final int LIST = 10;
    private static final double CLICKS = 0.15;
    private static final double LIKES = 0.03;

    private final Api api;
    private final SplittableRandom random;
    private final Map<String, Long> shown = new HashMap<>();

    /** @param seed of what they do */
    public Visitors(World world, long seed) {
        this.api = world.api();
        this.random = new SplittableRandom(seed);
    }

    /** So many of them come, chosen anew each time. */
    public void come(int many) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            look(random.nextLong(FIRST, LAST + 1), events);
        }
        for (int from = 0; from < events.size(); from += 100) {
            api.post("/api/events/", Map.of("events", events.subList(from, Math.min(from + 100, events.size()))), 202);
        }
    }

    /** Movies that were shown by a variant. */
    public long shown(String variant) {
        return shown.getOrDefault(variant, 0L);
    }

    private void look(long person, List<Map<String, Object>> events) {
        JsonNode answer = api.forYou(person, LIST);
        List<Long> movies = Api.ids(answer);
        shown.merge(answer.path("variant").asString(), (long) movies.size(), Long::sum);
        Map<String, Object> exposed = event("exposed", person, answer);
        exposed.put("list", "for_you");
        exposed.put("release", answer.path("release").asString());
        exposed.put("variant", answer.path("variant").asString());
        exposed.put("strategy", answer.path("strategy").asString());
        exposed.put(
                "shown",
                movies.stream()
                        .map(movie -> Map.of("tmdb_id", movie, "position", movies.indexOf(movie) + 1))
                        .toList());
        events.add(exposed);
        for (long movie : movies) {
            boolean fits = movie % 3 == person % 3;
            if (fits && random.nextDouble() < CLICKS) {
                events.add(about("clicked", person, answer, movie));
            }
            if (fits && random.nextDouble() < LIKES) {
                Map<String, Object> rated = about("rated", person, answer, movie);
                rated.put("rating", 5);
                events.add(rated);
            }
        }
    }

    private Map<String, Object> about(String type, long person, JsonNode answer, long movie) {
        Map<String, Object> event = event(type, person, answer);
        event.put("tmdb_id", movie);
        return event;
    }

    private Map<String, Object> event(String type, long person, JsonNode answer) {
        Map<String, Object> event = new HashMap<>();
        event.put("event_id", new UUID(random.nextLong(), random.nextLong()).toString());
        event.put("type", type);
        event.put("user_id", person);
        event.put("recommendation_id", answer.path("recommendation_id").asString());
        return event;
    }
}
