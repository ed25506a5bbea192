package marquee.lab.simulation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that gives people movies in an order, without those they rated, and remembers what it is told. */
final class ListServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final List<Instant> times = new ArrayList<>();
    final List<JsonNode> events = new ArrayList<>();
    final Map<Long, Set<Long>> rated = new ConcurrentHashMap<>();
    int looks;
    int visitsWhileRetraining;
    int retrainings;

    private final Function<Long, List<Long>> orders;
    private final boolean simulated;
    private final HttpServer server;
    private Instant now = Instant.parse("2026-11-27T12:00:00Z");
    private long people;
    private int looksUntilRetrained;

    ListServer(List<Long> order, boolean simulated) throws IOException {
        this(person -> order, simulated);
    }

    /** @param orders of the movies, by person; 0 is anybody */
    ListServer(Function<Long, List<Long>> orders, boolean simulated) throws IOException {
        this.orders = orders;
        this.simulated = simulated;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on, until it was looked at so often. */
    void retrainsForLooks(int number) {
        looksUntilRetrained = number;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Object answer = answer(exchange.getRequestMethod(), exchange.getRequestURI(), body);
        byte[] bytes = JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.equals(Map.of()) ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Object answer(String method, URI asked, JsonNode body) {
        String path = asked.getPath();
        if (path.startsWith("/api/admin/clock")) {
            return simulated ? clock(method, body) : Map.of();
        }
        if (path.startsWith("/api/admin/releases/retrain")) {
            retrainings++;
            return Map.of("run", retrainings);
        }
        if (path.startsWith("/api/admin/pipeline")) {
            looks++;
            return List.of(Map.of("run", 1, "state", looks <= looksUntilRetrained ? "running" : "done"));
        }
        if (path.startsWith("/api/users/cold_start")) {
            long person = ++people;
            rated.put(person, new HashSet<>());
            body.path("ratings")
                    .forEach(rating ->
                            rated.get(person).add(rating.path("tmdb_id").asLong()));
            return Map.of("id", person);
        }
        if (path.endsWith("/rate/")) {
            of(Long.parseLong(path.split("/", -1)[3])).add(body.path("tmdb_id").asLong());
            return Map.of("taken", 1);
        }
        if (path.startsWith("/api/events")) {
            body.path("events").forEach(events::add);
            return Map.of("taken", 1);
        }
        if (path.startsWith("/api/genres")) {
            return Map.of("genres", List.of("Western", "Drama"));
        }
        if (path.contains("for-you") && looks > 0 && looks <= looksUntilRetrained) {
            visitsWhileRetraining++;
        }
        return path.contains("seed-movies")
                ? list(orders.apply(0L), Set.of())
                : list(orders.apply(person(asked.getQuery())), of(person(asked.getQuery())));
    }

    private Set<Long> of(long person) {
        return rated.computeIfAbsent(person, any -> new HashSet<>());
    }

    private Object clock(String method, JsonNode body) {
        if (method.equals("PUT")) {
            now = Instant.parse(body.path("now").asString());
            times.add(now);
        }
        return Map.of("now", now.toString());
    }

    private static long person(String query) {
        return Long.parseLong(query.replaceAll(".*user_id=(\\d+).*", "$1"));
    }

    private Object list(List<Long> order, Set<Long> without) {
        List<Long> movies = order.stream()
                .filter(movie -> !without.contains(movie))
                .limit(20)
                .toList();
        return Map.of(
                "recommendation_id",
                "answer",
                "release",
                "1",
                "variant",
                "default",
                "strategy",
                "two_tower",
                "items",
                IntStream.range(0, movies.size())
                        .mapToObj(i -> Map.of("movie", Map.of("tmdb_id", movies.get(i)), "position", i + 1))
                        .toList());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
