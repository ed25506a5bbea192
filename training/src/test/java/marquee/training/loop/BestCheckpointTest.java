package marquee.training.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import marquee.evaluation.Figures;
import marquee.training.checkpoints.Checkpoint;
import org.junit.jupiter.api.Test;

class BestCheckpointTest {

    private final BestCheckpoint start = BestCheckpoint.before(figures(0.1));

    @Test
    void steps_that_hardly_gain_are_not_taken() {
        BestCheckpoint best = start.or(figures(0.103), 100);

        assertThat(best.unlessByChance(600)).isEqualTo(start);
    }

    @Test
    void steps_that_clearly_gain_are_taken() {
        BestCheckpoint best = start.or(figures(0.105), 100);

        assertThat(best.unlessByChance(600)).isEqualTo(best);
    }

    @Test
    void the_more_people_were_asked_the_smaller_a_gain_counts() {
        BestCheckpoint best = start.or(figures(0.103), 100);

        assertThat(best.unlessByChance(6_000)).isEqualTo(best);
    }

    @Test
    void a_later_and_worse_look_changes_nothing() {
        BestCheckpoint best = start.or(figures(0.12), 100);

        assertThat(best.or(figures(0.11), 200)).isEqualTo(best);
    }

    @Test
    void a_checkpoint_brings_it_back() {
        BestCheckpoint best = start.or(figures(0.12), 100);

        assertThat(BestCheckpoint.of(new Checkpoint(best.numbers(), Map.of()))).isEqualTo(best);
    }

    private static Figures figures(double ndcg) {
        return new Figures(Map.of("ndcg@10", ndcg));
    }
}
