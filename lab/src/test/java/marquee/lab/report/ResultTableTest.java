package marquee.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import marquee.evaluation.Figures;
import marquee.evaluation.Result;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    @Test
    void shows_a_line_for_each_model_and_a_dash_where_nothing_was_measured() {
        String table = ResultTable.of(List.of(
                new Result("most-popular", new Figures(Map.of("ndcg@10", 0.061))),
                new Result("svd", new Figures(Map.of("ndcg@10", 0.0125)))));
        assertThat(table.lines().map(String::strip))
                .containsExactly("ndcg@10", "most-popular         0.0610", "svd                  0.0125");
        assertThat(ResultTable.of(List.of(
                        new Result("a", new Figures(Map.of("ndcg@10", 1.0))),
                        new Result("b", new Figures(Map.of("rmse", 0.9))))))
                .contains("-");
    }

    @Test
    void shows_mean_and_sample_deviation_over_seeds() {
        var runs = List.of(new Figures(Map.of("ndcg@10", 0.1)), new Figures(Map.of("ndcg@10", 0.2)));
        assertThat(ResultTable.of(List.of(new Result("towers", runs)))).contains("0.1500 ±0.0707");
    }
}
