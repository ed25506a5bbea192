package marquee.training.secondstage.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NearestRowsTest {

    @Test
    void keeps_the_best_best_first_and_of_equals_the_smaller_row() {
        var nearest = new NearestRows(4);
        float[] similarities = {-.5f, .2f, 0, .2f, -.1f, .9f, -0f};
        for (int row = 0; row < similarities.length; row++) {
            nearest.offer(row, similarities[row]);
        }

        var found = nearest.take();

        assertThat(found.rows()).containsExactly(5, 1, 3, 2);
        assertThat(found.similarities()).containsExactly(.9f, .2f, .2f, 0);
        assertThat(nearest.take().rows()).isEmpty();
    }
}
