package marquee.backend.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Test
    void doubles_from_a_second_to_the_longest_and_never_beyond() {
        var backoff = new Backoff(() -> 0.5);
        assertThat(backoff.after(1, LONGEST)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.after(4, LONGEST)).isEqualTo(Duration.ofSeconds(8));
        assertThat(backoff.after(7, LONGEST)).isEqualTo(LONGEST);
        assertThat(backoff.after(Integer.MAX_VALUE, LONGEST)).isEqualTo(LONGEST);
        assertThat(backoff.after(1, Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void spreads_by_a_fifth_to_both_sides() {
        assertThat(new Backoff(() -> 0).after(2, LONGEST)).isEqualTo(Duration.ofMillis(1_600));
        assertThat(new Backoff(() -> 1).after(2, LONGEST)).isEqualTo(Duration.ofMillis(2_400));
    }
}
