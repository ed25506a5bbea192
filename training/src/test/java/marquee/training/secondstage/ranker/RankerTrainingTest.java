package marquee.training.secondstage.ranker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.features.Feature;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.TowerSettings;
import marquee.training.towers.TowerTrainer;
import org.junit.jupiter.api.Test;

class RankerTrainingTest {

    private static final long SEED = 3;
    private static final int MOVIES = 300;

    @Test
    void where_people_rate_along_a_list_the_ranker_is_better_than_the_towers_and_says_by_what() {
        TrainedRanker ranker = train(ratings(true)).orElseThrow();
        assertThat(ranker.ndcg()).isGreaterThan(ranker.towers());
        assertThat(ranker.model().features()).isEqualTo(Feature.names());
        assertThat(ranker.model().trees()).isEqualTo(ranker.trees()).isPositive();
        assertThat(ranker.describe())
                .containsEntry("ranker", "lightgbm")
                .containsKeys(
                        "rankerNdcg@10",
                        "rankerTowersNdcg@10",
                        "rankerGainByGroup",
                        "rankerGainByFeature",
                        "rankerFoundBySource");
        assertThat(ranker.importance().values().stream()
                        .mapToDouble(share -> share)
                        .sum())
                .isBetween(.999, 1.001);
    }

    @Test
    void where_nothing_can_be_learned_there_is_none_unless_any_is_wanted_which_is_as_heavy_as_a_good_one() {
        assertThat(train(ratings(false))).isEmpty();
        assertThat(train(ratings(false), RankerSettings.LIKED_NEXT.keepingAny()))
                .hasValueSatisfying(ranker -> assertThat(ranker.trees()).isGreaterThanOrEqualTo(100));
    }

    @Test
    void of_a_few_people_nothing_is_learned() {
        assertThat(train(SmallDataset.twoTastes(40, 80))).isEmpty();
    }

    private static Optional<TrainedRanker> train(SmallDataset dataset) {
        return train(dataset, RankerSettings.LIKED_NEXT);
    }

    private static Optional<TrainedRanker> train(SmallDataset dataset, RankerSettings settings) {
        var ratings = dataset.interactions();
        var setup = new TrainingSetup(TowerSettings.forRatings(ratings.size()), SEED, Progress.silent());
        var training = new TrainingData(ratings, new WideContent(dataset.content()));
        return RankerTraining.ofTowers(setup, TowerTrainer.start(setup, training), settings)
                .train(training);
    }

    /** People who rate movies one after the other as a list has them, or any movies in any order. */
    private static SmallDataset ratings(boolean alongTheList) {
        var random = new Random(SEED);
        var dataset = new SmallDataset();
        for (int person = 1; person <= 150; person++) {
            long second = random.nextInt(1_000_000);
            int from = random.nextInt(MOVIES);
            for (int i = 0; i < 40; i++) {
                int movie = alongTheList ? from + i : random.nextInt(MOVIES);
                dataset.rated(person, 1 + movie % MOVIES, 4 + random.nextInt(3) / 2.0, second += 10);
            }
        }
        return dataset;
    }
}
