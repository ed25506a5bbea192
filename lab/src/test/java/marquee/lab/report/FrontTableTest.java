package marquee.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import marquee.evaluation.Figures;
import marquee.evaluation.Result;
import org.junit.jupiter.api.Test;

class FrontTableTest {

    private final Result best = result("best", .13, .7, .05);
    private final Result calibrated = result("calibrated", .12, .3, .09);
    private final Result beaten = result("beaten", .12, .4, .08);
    private final Result wide = result("wide", .02, .9, .4);
    private final List<Result> all = List.of(beaten, wide, best, calibrated);

    @Test
    void who_is_beaten_in_both_figures_is_not_on_the_front() {
        assertThat(Front.CALIBRATION.of(all)).containsExactly(best, calibrated);
        assertThat(Front.COVERAGE.of(all)).containsExactly(best, calibrated, wide);
    }

    @Test
    void equals_beat_nobody() {
        Result twin = result("twin", .13, .7, .05);
        assertThat(Front.CALIBRATION.of(List.of(best, twin))).containsExactly(best, twin);
    }

    @Test
    void somebody_whose_lists_have_no_genres_is_on_no_front_of_calibration() {
        Result without = result("without", .5, Double.NaN, .01);
        assertThat(Front.CALIBRATION.of(List.of(best, without))).containsExactly(best);
    }

    @Test
    void the_table_has_the_best_quality_first_and_says_in_what_nobody_is_better() {
        assertThat(FrontTable.of(all).lines())
                .containsExactly(
                        "| model | ndcg@10 | miscalibration@10 | coverage@10 | nobody better in |",
                        "|---|---|---|---|---|",
                        "| best | 0.1300 | 0.7000 | 0.0500 | quality and calibration; quality and coverage |",
                        "| beaten | 0.1200 | 0.4000 | 0.0800 | – |",
                        "| calibrated | 0.1200 | 0.3000 | 0.0900 | quality and calibration; quality and coverage |",
                        "| wide | 0.0200 | 0.9000 | 0.4000 | quality and coverage |");
        assertThat(FrontTable.of(List.of(best))).isEmpty();
    }

    private static Result result(String name, double quality, double miscalibration, double coverage) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("ndcg@10", quality);
        figures.put("miscalibration@10", miscalibration);
        figures.put("coverage@10", coverage);
        return new Result(name, new Figures(figures));
    }
}
