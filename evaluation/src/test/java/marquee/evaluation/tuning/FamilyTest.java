package marquee.evaluation.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import marquee.evaluation.Evaluator;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.RatingPredictor;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.protocols.Warm;
import marquee.evaluation.splits.Split;
import org.junit.jupiter.api.Test;

class FamilyTest {

    private static final SmallDataset DATASET = SmallDataset.twoTastes(80, 60);
    private static final Split VALIDATION =
            new Warm().split(DATASET.interactions(), DATASET.content(), 1).validation();

    private static final Constant RANKS_WELL = new Constant(-1, 2);
    private static final Constant KNOWS_STARS = new Constant(1, 5);

    private final Family family = new Family("constants", training -> List.of(RANKS_WELL, KNOWS_STARS));

    @Test
    void is_chosen_by_what_the_protocol_ranks_by() {
        assertThat(family.choose(VALIDATION, "ndcg@10", 1)).isEqualTo(RANKS_WELL);
    }

    @Test
    void is_chosen_by_its_error_in_stars_where_it_is_tuned_for_that() {
        assertThat(family.tunedFor(Evaluator.RMSE).choose(VALIDATION, "ndcg@10", 1))
                .isEqualTo(KNOWS_STARS);
    }

    @Test
    void what_stands_behind_is_chosen_after_what_stands_before() {
        Family behind = family.followedBy(
                "behind",
                chosen -> chosen.equals(RANKS_WELL) ? List.of(KNOWS_STARS, new Constant(-2, 1)) : List.of(chosen));
        assertThat(behind.choose(VALIDATION, "ndcg@10", 1)).isEqualTo(new Constant(-2, 1));
        assertThat(behind.name()).isEqualTo("behind");
    }

    /**
     * Likes the last movies best or the first ones, and expects the same stars of everybody.
     *
     * @param order 1 for the last
     */
    private record Constant(int order, float expected) implements Recommender {

        @Override
        public String name() {
            return "constant";
        }

        @Override
        public boolean random() {
            return false;
        }

        @Override
        public Model fit(TrainingData training, long seed) {
            return new RatingPredictor() {
                @Override
                public float[] stars(Person person, int[] movies) {
                    var stars = new float[movies.length];
                    Arrays.fill(stars, expected);
                    return stars;
                }

                @Override
                public float[][] score(List<Person> people) {
                    var scores = new float[people.size()][training.movies()];
                    for (float[] row : scores) {
                        for (int movie = 0; movie < row.length; movie++) {
                            row[movie] = order * movie;
                        }
                    }
                    return scores;
                }

                @Override
                public long bytes() {
                    return 0;
                }
            };
        }
    }
}
