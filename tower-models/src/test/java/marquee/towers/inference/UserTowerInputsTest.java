package marquee.towers.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import marquee.towers.UserHistory;
import marquee.towers.UserHistory.Rated;
import marquee.towers.release.Vocabulary;
import org.junit.jupiter.api.Test;

class UserTowerInputsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Vocabulary VOCABULARY =
            new Vocabulary(new long[] {10, 20, 30}, new long[] {7, 8}, List.of("Comedy", "Drama"));

    @Test
    void newest_first_then_genres_as_old_as_the_oldest_and_nothing_unknown() {
        var history = new UserHistory(
                OptionalLong.of(8),
                List.of(rated(10, 4, 3), rated(99, 5, 2), rated(30, 0.5f, 1)),
                List.of("Drama", "?"),
                NOW);
        var inputs = UserTowerInputs.of(history, VOCABULARY);
        assertThat(inputs.user()).isEqualTo(2);
        assertThat(inputs.movies()).containsExactly(3, 1, 5);
        assertThat(inputs.stars()).containsExactly(0.5f, 4, UserTowerInputs.GENRE_STARS);
        assertThat(inputs.ages()).containsExactly(1, 3, 3);
    }

    @Test
    void an_empty_history_is_one_padding() {
        var inputs = UserTowerInputs.of(new UserHistory(OptionalLong.of(9), List.of(), NOW), VOCABULARY);
        assertThat(inputs.user()).isEqualTo(Vocabulary.UNKNOWN);
        assertThat(inputs.movies()).containsExactly(0);
    }

    @Test
    void a_rating_from_the_future_has_no_age() {
        var inputs =
                UserTowerInputs.of(new UserHistory(OptionalLong.empty(), List.of(rated(10, 4, -5)), NOW), VOCABULARY);
        assertThat(inputs.ages()).containsExactly(0);
    }

    @Test
    void the_oldest_are_left_out_of_a_very_long_history() {
        var ratings = IntStream.range(0, UserTowerInputs.MAX_HISTORY + 5)
                .mapToObj(i -> rated(i < 5 ? 10 : 20, 4, 5_000 - i))
                .toList();
        var inputs = UserTowerInputs.of(new UserHistory(OptionalLong.empty(), ratings, NOW), VOCABULARY);
        assertThat(inputs.length()).isEqualTo(UserTowerInputs.MAX_HISTORY);
        assertThat(inputs.movies()).containsOnly(2);
    }

    private static Rated rated(long movie, float stars, int daysAgo) {
        return new Rated(movie, stars, NOW.minus(Duration.ofDays(daysAgo)));
    }
}
