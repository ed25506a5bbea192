package marquee.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.evaluation.Figures;
import marquee.evaluation.Result;
import marquee.evaluation.protocols.ColdMovie;
import marquee.evaluation.protocols.Warm;
import marquee.lab.contest.Cost;
import marquee.lab.contest.Measured;
import marquee.lab.report.ComparisonTable.Line;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

    @Test
    void shows_quality_under_each_protocol_then_the_cost() {
        var result = new Result("ease", new Figures(Map.of("ndcg@10", 0.0974, "coverage@10", 0.045)));
        var cost = new Cost(0.1, 3 << 20, 1 << 19, 250, 4000);
        var measured = new Measured(result, "", cost, Map.of(), Map.of(), List.of());
        String table = ComparisonTable.of(
                List.of(new Warm(), new ColdMovie()),
                List.of(new Line("ease", List.of(Optional.of(measured), Optional.empty()))));
        assertThat(table.lines())
                .containsExactly(
                        "| model | warm ndcg@10 | cold-movie recall@10 | warm coverage@10 | training s | peak memory MiB |"
                                + " size MiB | µs each | a second |",
                        "|---|---|---|---|---|---|---|---|---|",
                        "| ease | 0.0974 | – | 0.0450 | 0.1 | 3 | 0.5 | 250 | 4000 |");
    }
}
