package marquee.training.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import marquee.catalog.progress.Progress;
import marquee.evaluation.Figures;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Split;
import marquee.training.loop.Validation;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {

    @Test
    void a_model_apart_from_the_towers_answers_the_same_questions_and_is_kept_by_name() {
        var dataset = SmallDataset.twoTastes(60, 80);
        Split split = Validation.lastTenth(new TrainingData(dataset.interactions(), dataset.content()));

        Figures opinion = SecondOpinion.judge(split, 1, Progress.silent());

        assertThat(opinion.people()).hasSize(split.questions().size());
        assertThat(opinion.get("ndcg@10"))
                .isGreaterThan(MostPopular.judge(split).get("ndcg@10"));
        assertThat(SecondOpinion.describe(opinion))
                .containsEntry("fallback.ials.ndcg@10", Double.toString(opinion.get("ndcg@10")));
    }
}
