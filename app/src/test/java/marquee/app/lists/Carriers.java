package marquee.app.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import marquee.index.VectorIndex;
import marquee.towers.MovieVectors;
import marquee.towers.UserHistory;
import marquee.towers.UserHistory.Rated;
import tools.jackson.databind.JsonNode;

/** Which ratings of a person carry a movie, by asking the tower for the person without each of them: no short cuts. */
final class Carriers {

    private static final int CARRYING = 3;

    private final RealService service;
    private final VectorIndex index;
    private final Map<Long, float[]> without = new HashMap<>();

    Carriers(RealService service) {
        this.service = service;
        this.index = Objects.requireNonNull(service.vectors
                        .target("movies")
                        .map(Objects::requireNonNull)
                        .block())
                .map(collection ->
                        Objects.requireNonNull(service.vectors.open(collection).block()))
                .orElseThrow();
    }

    /** Turns to another person. */
    void read(long person) {
        List<Rated> history = history(person);
        var shorter = new ArrayList<UserHistory>();
        for (Rated left : history) {
            var rest = history.stream().filter(rating -> !rating.equals(left)).toList();
            shorter.add(new UserHistory(OptionalLong.of(person), rest, Instant.now()));
        }
        var vectors = Objects.requireNonNull(service.tower.embedAll(shorter).block());
        without.clear();
        for (int i = 0; i < vectors.size(); i++) {
            without.put(history.get(i).movieId(), vectors.get(i));
        }
    }

    /** The three without which the score of a movie is lowest. */
    List<Long> of(long movie) {
        float[] vector = Objects.requireNonNull(vectors(List.of(movie)).get(movie));
        return without.entrySet().stream()
                .sorted(Comparator.comparingDouble(each -> product(each.getValue(), vector)))
                .limit(CARRYING)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The mean distance of the movies of a list, in units that rounding does not reach. */
    long spread(List<Long> list) {
        var vectors = vectors(list);
        double sum = 0;
        for (int i = 1; i < list.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += 1
                        - product(
                                Objects.requireNonNull(vectors.get(list.get(i))),
                                Objects.requireNonNull(vectors.get(list.get(j))));
            }
        }
        return Math.round(2 * sum / (list.size() * (list.size() - 1)) * 100_000);
    }

    private Map<Long, float[]> vectors(List<Long> ids) {
        var found = new HashMap<Long, float[]>();
        Objects.requireNonNull(index.vectors(ids).block())
                .forEach((id, vector) -> found.put(id, MovieVectors.withoutFilling(vector)));
        return found;
    }

    /** Oldest first. */
    private List<Rated> history(long person) {
        var ratings = new ArrayList<Rated>();
        for (JsonNode item :
                service.api.get("/api/users/" + person + "/ratings/?limit=100").path("items")) {
            ratings.add(new Rated(
                    item.path("movie").path("tmdb_id").asLong(),
                    (float) item.path("rating").asDouble(),
                    Instant.parse(item.path("rated_at").asString())));
        }
        return ratings.reversed();
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
