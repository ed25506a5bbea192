package marquee.training.crossencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TokenListTest {

    @Test
    void what_is_no_candidate_is_missed() {
        var list = new TokenList(0, new int[] {1}, new int[][] {{1}, {2}}, new boolean[] {false, true}, 2);
        double second = 1 / (Math.log(3) / Math.log(2));
        assertThat(list.ndcg(new float[] {2, 1})).isEqualTo(second / (1 + second), within(1e-9));
        assertThat(list.ndcg(new float[] {1, 2})).isEqualTo(1 / (1 + second), within(1e-9));
    }

    @Test
    void of_equal_scores_the_first_comes_first() {
        var list = new TokenList(0, new int[] {1}, new int[][] {{1}, {2}}, new boolean[] {true, false}, 1);
        assertThat(list.ndcg(new float[] {1, 1})).isEqualTo(1);
    }
}
