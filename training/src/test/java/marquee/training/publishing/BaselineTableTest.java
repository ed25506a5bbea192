package marquee.training.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import marquee.evaluation.Figures;
import org.junit.jupiter.api.Test;

class BaselineTableTest {

    @Test
    void shows_the_towers_above_what_learns_in_seconds_by_the_figures_that_were_measured() {
        List<String> lines = BaselineTable.of(
                        new Figures(Map.of("ndcg@10", 0.25, "recall@20", 0.5, "mrr", 0.9)),
                        new Figures(Map.of("ndcg@10", 0.1875, "recall@20", 0.125, "mrr", 0.9)),
                        new Figures(Map.of("ndcg@10", 0.125, "recall@20", 0.0625, "mrr", 0.9)))
                .lines()
                .toList();

        assertThat(words(lines.get(1))).containsExactly("ndcg@10", "recall@20");
        assertThat(words(lines.get(2))).containsExactly("towers", "0.2500", "0.5000");
        assertThat(words(lines.get(3))).containsExactly("iALS", "0.1875", "0.1250");
        assertThat(words(lines.get(4))).containsExactly("most", "popular", "0.1250", "0.0625");
        assertThat(lines).hasSize(5);
        assertThat(lines.subList(1, 5))
                .extracting(String::length)
                .containsOnly(lines.get(1).length());
    }

    private static String[] words(String line) {
        return line.strip().split(" +");
    }
}
