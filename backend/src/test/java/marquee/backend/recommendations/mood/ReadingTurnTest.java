package marquee.backend.recommendations.mood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import marquee.backend.movies.SettableClock;
import org.junit.jupiter.api.Test;

class ReadingTurnTest {

    private final SettableClock clock = new SettableClock();
    private final ReadingTurn turn = new ReadingTurn(Duration.ofHours(1), clock);

    @Test
    void words_are_read_at_the_start_and_every_hour() {
        assertThat(turn.isNow(7)).isTrue();
        readFor(Duration.ofSeconds(10), 7);
        assertThat(turn.isNow(7)).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(turn.isNow(7)).isTrue();
    }

    @Test
    void a_change_is_read_at_once_and_those_after_it_when_a_pause_is_over() {
        readFor(Duration.ofSeconds(10), 7);
        clock.advance(Duration.ofMinutes(5));
        assertThat(turn.isNow(8)).isTrue();
        readFor(Duration.ofSeconds(10), 8);

        assertThat(turn.isNow(9)).isFalse();
        clock.advance(Duration.ofSeconds(39));
        assertThat(turn.isNow(9)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(turn.isNow(9)).isTrue();
    }

    private void readFor(Duration time, long version) {
        Instant begun = clock.instant();
        clock.advance(time);
        turn.done(version, begun);
    }
}
