package marquee.towers.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import marquee.towers.UserHistory;
import org.junit.jupiter.api.Test;

class WaitingPeopleTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final WaitingPeople waiting = new WaitingPeople(50);

    @Test
    void are_served_together_in_the_order_they_came() {
        IntStream.range(0, 40).forEach(person -> comes(person, 3));
        assertThat(next())
                .containsExactlyElementsOf(IntStream.range(0, 32).boxed().toList());
        assertThat(next())
                .containsExactlyElementsOf(IntStream.range(32, 40).boxed().toList());
        assertThat(next()).isEmpty();
    }

    @Test
    void wait_no_longer_when_they_have_gone() {
        comes(1, 3);
        assertThat(waiting.add(history(2, 3)).cancel(false)).isTrue();
        comes(3, 3);
        assertThat(next()).containsExactly(1, 3);
    }

    @Test
    void with_few_ratings_are_not_padded_to_somebody_elses_thousands() {
        comes(1, 5_000);
        IntStream.range(2, 6).forEach(person -> comes(person, 3));
        comes(6, 1_500);
        comes(7, 1_500);
        assertThat(next()).containsExactly(1, 2);
        assertThat(next()).containsExactly(3, 4, 5);
        assertThat(next()).containsExactly(6, 7);
    }

    @Test
    void beyond_their_number_are_refused() {
        IntStream.range(0, 50).forEach(person -> comes(person, 3));
        assertThatThrownBy(() -> waiting.add(history(50, 3))).isInstanceOf(RejectedExecutionException.class);
    }

    private void comes(int person, int ratings) {
        assertThat(waiting.add(history(person, ratings))).isNotDone();
    }

    private List<Integer> next() {
        return waiting.next().stream()
                .map(person -> (int) person.history().userId().orElseThrow())
                .toList();
    }

    private static UserHistory history(int person, int ratings) {
        return new UserHistory(
                OptionalLong.of(person), Collections.nCopies(ratings, new UserHistory.Rated(1, 4, NOW)), NOW);
    }
}
