package marquee.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import marquee.towers.ColdStartFormula.Rated;
import org.junit.jupiter.api.Test;

class ColdStartFormulaTest {

    private static final float[] FIRST = {1, 0};
    private static final float[] SECOND = {0, 1};

    /** Weights 2.5 and -1.5 over 4: (0.625, -0.375), of length 0.7289. */
    @Test
    void likes_pull_and_dislikes_push() {
        var vector = ColdStartFormula.vector(List.of(new Rated(FIRST, 5), new Rated(SECOND, 1)), List.of())
                .orElseThrow();
        assertThat(vector).containsExactly(new float[] {0.8575f, -0.5145f}, within(1e-4f));
    }

    /** The average (1, 0) plus the genre (0, 0.75), of length 1.25. */
    @Test
    void a_chosen_genre_adds_its_mean() {
        var vector = ColdStartFormula.vector(List.of(new Rated(FIRST, 4)), List.of(new float[] {0, 0.75f}))
                .orElseThrow();
        assertThat(vector).containsExactly(new float[] {0.8f, 0.6f}, within(1e-4f));
    }

    @Test
    void nothing_that_points_anywhere_gives_no_vector() {
        assertThat(ColdStartFormula.vector(List.of(), List.of())).isEmpty();
        assertThat(ColdStartFormula.vector(List.of(new Rated(FIRST, 2.5)), List.of()))
                .isEmpty();
    }
}
