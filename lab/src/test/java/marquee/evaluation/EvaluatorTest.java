package marquee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import marquee.evaluation.model.Model;
import marquee.evaluation.protocols.Warm;
import marquee.evaluation.splits.Split;
import marquee.training.fallback.MostPopular;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    /** Five people like movie 1, three like movie 2; person 9 has seen 1 and likes 2, then 3, at last. */
    private static final SmallDataset FIVE_PEOPLE = new SmallDataset()
            .genres(1, "Western")
            .genres(2, "Western")
            .genres(3, "Western")
            .genres(4, "Western")
            .genres(5, "Western")
            .genres(6, "Western")
            .rated(1, 1, 5, 0)
            .rated(2, 1, 5, 0)
            .rated(3, 1, 5, 0)
            .rated(3, 2, 5, 0)
            .rated(4, 2, 5, 0)
            .rated(9, 1, 5, 0)
            .rated(9, 4, 5, 1)
            .rated(9, 5, 4, 2)
            .rated(9, 6, 4, 3)
            .rated(9, 3, 4, 4);

    private final Split split = new Warm()
            .split(FIVE_PEOPLE.interactions(), FIVE_PEOPLE.content(), 1)
            .test();

    @Test
    void most_popular_shows_the_unseen_movies_by_count_then_id() {
        var lists = Evaluator.lists(new MostPopular().fit(split.training(), 1), split);
        assertThat(lists).hasSize(1);
        assertThat(lists.getFirst().shown()).containsExactly(1, 2); // rows of the movies 2 and 3
    }

    @Test
    void every_figure_of_the_tables_is_measured() {
        Figures figures = Evaluator.judge(new MostPopular().fit(split.training(), 1), split);
        assertThat(figures.byMetric().keySet())
                .containsExactly(
                        "ndcg@10",
                        "recall@10",
                        "recall@20",
                        "precision@10",
                        "hr@10",
                        "mrr@10",
                        "coverage@10",
                        "novelty@10",
                        "ratings@10",
                        "ndcg_self@10",
                        "miscalibration@10",
                        "unrated@20",
                        "unrated_lift@20");
        assertThat(figures.get("ndcg@10")).isEqualTo(0.63093, within(1e-5));
        assertThat(figures.get("recall@10")).isEqualTo(1);
        assertThat(figures.get("coverage@10")).isEqualTo(2 / 6.0, within(1e-9));
    }

    @Test
    void asking_in_batches_changes_nothing() {
        var dataset = SmallDataset.twoTastes(300, 40);
        Split many =
                new Warm().split(dataset.interactions(), dataset.content(), 1).test();
        Model model = new MostPopular().fit(many.training(), 1);
        var lists = Evaluator.lists(model, many);
        assertThat(lists).hasSize(many.questions().size()).hasSizeGreaterThan(256);
        int last = lists.size() - 1;
        Split one = new Split(many.training(), List.of(many.questions().get(last)), many.rankable());
        assertThat(Evaluator.lists(model, one).getFirst().shown())
                .containsExactly(lists.get(last).shown());
    }
}
