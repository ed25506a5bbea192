package marquee.evaluation.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.IterativeRecommender;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.protocols.Warm;
import marquee.evaluation.splits.Split;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

    private static final SmallDataset DATASET = SmallDataset.twoTastes(80, 60);
    private static final Split VALIDATION =
            new Warm().split(DATASET.interactions(), DATASET.content(), 1).validation();

    @Test
    void takes_the_round_that_was_best_on_validation() {
        assertThat(chosen(new BestAt(10, 60)).rounds()).isEqualTo(10);
        assertThat(chosen(new BestAt(60, 60)).rounds()).isEqualTo(60);
    }

    @Test
    void stops_soon_after_the_best_round() {
        var recommender = new BestAt(9, 6_000);
        chosen(recommender);
        assertThat(recommender.learned).hasSizeLessThan(12);
    }

    @Test
    void prefers_the_better_of_two_candidates() {
        var family = new Family("two", training -> List.of(new BestAt(-50, 60), new BestAt(9, 60)));
        assertThat(family.choose(VALIDATION, "ndcg@10", 1))
                .isInstanceOfSatisfying(
                        BestAt.class, best -> assertThat(best.best).isEqualTo(9));
    }

    private static BestAt chosen(BestAt recommender) {
        return (BestAt) Family.of(recommender).choose(VALIDATION, "ndcg@10", 1);
    }

    /** Serves the more people badly the further it is from its best number of rounds. */
    private static final class BestAt implements IterativeRecommender {

        private final int best;
        private final int rounds;
        private final List<Integer> learned = new ArrayList<>();

        BestAt(int best, int rounds) {
            this.best = best;
            this.rounds = rounds;
        }

        @Override
        public String name() {
            return "best-at";
        }

        @Override
        public boolean random() {
            return false;
        }

        @Override
        public int rounds() {
            return rounds;
        }

        @Override
        public BestAt withRounds(int newRounds) {
            return new BestAt(best, newRounds);
        }

        @Override
        public Learner begin(TrainingData training, long seed) {
            return new Learner() {

                private int done;

                @Override
                public void learn(int more) {
                    done += more;
                    learned.add(more);
                }

                @Override
                public Model model() {
                    return new Oracle(Math.abs(done - best));
                }
            };
        }
    }

    /** Puts the held-out movies first, but last for as many people as its error is large. */
    private record Oracle(int error) implements Model {

        @Override
        public float[][] score(List<Person> people) {
            var scores = new float[people.size()][VALIDATION.training().movies()];
            for (int i = 0; i < people.size(); i++) {
                for (int movie : VALIDATION.questions().get(i).relevant()) {
                    scores[i][movie] = i < error ? -1 : 1;
                }
            }
            return scores;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
