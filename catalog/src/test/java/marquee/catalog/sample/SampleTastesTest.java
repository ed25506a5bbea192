package marquee.catalog.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import org.junit.jupiter.api.Test;

class SampleTastesTest {

    private static final int ASKED = 200;

    /** The films each person liked, oldest first; the last fifth is to be foretold. */
    private static final Collection<List<MovieId>> LIKED = SampleDataset.bundled()
            .ratings()
            .filter(rating -> rating.stars().isPositive())
            .collect(groupingBy(Rating::userId, TreeMap::new, mapping(Rating::movie, toList())))
            .values();

    private static final List<List<MovieId>> KNOWN =
            LIKED.stream().map(SampleTastesTest::known).toList();

    private static final Map<MovieId, Long> FANS =
            KNOWN.stream().flatMap(List::stream).collect(groupingBy(film -> film, counting()));

    private static final Map<MovieId, Map<MovieId, Integer>> TOGETHER = together();

    @Test
    void what_people_liked_foretells_what_they_will_like_far_better_than_what_everyone_likes() {
        long popular = hits((history, film) -> fans(film));
        long personal = hits((history, film) ->
                history.stream().mapToDouble(liked -> likeness(liked, film)).sum());

        assertThat(personal).as("hits, where popularity has %d", popular).isGreaterThan(popular * 3 / 2);
    }

    /** How many of the foretold films are among the ten best that a score finds. */
    private static long hits(ToDoubleBiFunction<List<MovieId>, MovieId> score) {
        return LIKED.stream()
                .limit(ASKED)
                .mapToLong(films -> {
                    List<MovieId> known = known(films);
                    List<MovieId> best = FANS.keySet().stream()
                            .filter(film -> !known.contains(film))
                            .map(film -> Map.entry(film, score.applyAsDouble(known, film)))
                            .sorted(Comparator.<Map.Entry<MovieId, Double>>comparingDouble(entry -> -entry.getValue())
                                    .thenComparing(Map.Entry::getKey))
                            .limit(10)
                            .map(Map.Entry::getKey)
                            .toList();
                    return films.subList(known.size(), films.size()).stream()
                            .filter(best::contains)
                            .count();
                })
                .sum();
    }

    /** Cosine of the two films' fans, damped for films with few of them. */
    private static double likeness(MovieId one, MovieId other) {
        int both = TOGETHER.getOrDefault(one, Map.of()).getOrDefault(other, 0);
        return both / Math.sqrt((fans(one) + 10.0) * (fans(other) + 10.0));
    }

    private static long fans(MovieId film) {
        return FANS.getOrDefault(film, 0L);
    }

    private static List<MovieId> known(List<MovieId> films) {
        return films.subList(0, films.size() - films.size() / 5);
    }

    private static Map<MovieId, Map<MovieId, Integer>> together() {
        Map<MovieId, Map<MovieId, Integer>> together = new HashMap<>();
        for (List<MovieId> films : KNOWN) {
            for (MovieId film : films) {
                Map<MovieId, Integer> counts = together.computeIfAbsent(film, any -> new HashMap<>());
                films.forEach(other -> counts.merge(other, 1, Integer::sum));
            }
        }
        return together;
    }
}
