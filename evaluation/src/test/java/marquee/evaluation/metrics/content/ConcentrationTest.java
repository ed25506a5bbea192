package marquee.evaluation.metrics.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    @Test
    void movies_shown_equally_often_are_not_concentrated() {
        assertThat(Concentration.of(List.of(1L, 2L, 1L, 2L))).isEqualTo(new Concentration(.5, 0));
    }

    @Test
    void one_movie_that_takes_most_places_is_told_by_the_gini_coefficient() {
        var shown = Concentration.of(List.of(1L, 1L, 1L, 2L));

        // Two movies with a quarter and three quarters: half of the difference of their shares.
        assertThat(shown.gini()).isEqualTo(.25, within(1e-12));
        assertThat(shown.coverage()).isEqualTo(.5);
    }

    @Test
    void nothing_shown_is_refused() {
        assertThatThrownBy(() -> Concentration.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
