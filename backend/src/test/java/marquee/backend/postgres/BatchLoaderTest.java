package marquee.backend.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class BatchLoaderTest {

    private final List<List<Integer>> queries = new ArrayList<>();
    private final List<Sinks.One<Map<Integer, String>>> answers = new ArrayList<>();
    private final BatchLoader<Integer, String> squares = new BatchLoader<>(1, keys -> {
        queries.add(keys);
        answers.add(Sinks.one());
        return answers.getLast().asMono();
    });

    @Test
    void asks_at_once_when_idle_and_together_when_busy() {
        List<String> found = new ArrayList<>();
        IntStream.of(1, 2, 3, 2).forEach(key -> squares.of(key).subscribe(found::add));
        assertThat(queries).containsExactly(List.of(1));

        answer(0);
        assertThat(queries).containsExactly(List.of(1), List.of(2, 3));
        assertThat(found).containsExactly("1");

        answer(1);
        assertThat(found).containsExactly("1", "4", "9", "4");
    }

    @Test
    void an_unknown_key_is_empty() {
        StepVerifier.create(new BatchLoader<Integer, String>(1, keys -> Mono.just(Map.of())).of(7))
                .verifyComplete();
    }

    @Test
    void a_failed_query_fails_its_own_look_ups_only() {
        Mono<String> later = squares.of(2).cache();
        squares.of(1).subscribe(any -> {}, error -> {});
        later.subscribe();

        answers.getFirst().tryEmitError(new IllegalStateException("down"));
        answer(1);

        StepVerifier.create(later).expectNext("4").verifyComplete();
    }

    @Test
    void somebody_who_goes_away_takes_no_lane_along() {
        squares.of(1).subscribe().dispose();
        Mono<String> later = squares.of(2).cache();
        later.subscribe();

        answer(0);
        answer(1);

        StepVerifier.create(later).expectNext("4").verifyComplete();
    }

    private void answer(int query) {
        Map<Integer, String> found = new HashMap<>();
        queries.get(query).forEach(key -> found.put(key, Integer.toString(key * key)));
        answers.get(query).tryEmitValue(found);
    }
}
