package marquee.training.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TowerSettingsTest {

    private static final int SOME_RATINGS = 100_836;
    private static final int MANY_RATINGS = 1_000_209;

    @Test
    void with_many_ratings_steps_are_taken() {
        assertThat(TowerSettings.forRatings(MANY_RATINGS).toMap())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("dimension", "128"),
                        Map.entry("hidden", "256"),
                        Map.entry("recencyScales", "[1.0, 3.0, 20.0, 1.0E9]"),
                        Map.entry("startingShares", "[0.0, 1.0, 0.0, 0.1]"),
                        Map.entry("oldRatings", "0.7"),
                        Map.entry("batch", "256"),
                        Map.entry("shortSteps", "1000"),
                        Map.entry("maxSteps", "6000"),
                        Map.entry("stepsPerCheck", "250"),
                        Map.entry("patience", "4"),
                        Map.entry("maxHistory", "300"),
                        Map.entry("targets", "10"),
                        Map.entry("historyDropout", "0.3"),
                        Map.entry("userDropout", "0.5"),
                        Map.entry("candidates", "10000"),
                        Map.entry("learningRate", "1.0E-4"),
                        Map.entry("weightDecay", "0.01"),
                        Map.entry("linearPenalty", "300.0"),
                        Map.entry("contentShare", "1.0"),
                        Map.entry("popularityDamping", "0.4"),
                        Map.entry("likedByAll", "1.0")));
    }

    @Test
    void with_few_ratings_the_linear_start_serves_as_it_is() {
        TowerSettings settings = TowerSettings.forRatings(SOME_RATINGS);

        assertThat(settings.layers()).isEqualTo(new Layers(128, 256));
        assertThat(settings.recency()).isEqualTo(Recency.DEFAULT);
        assertThat(settings.linear()).isEqualTo(new LinearModel(300, 1, 0.4));
        assertThat(settings.coldStart()).isEqualTo(new ColdStartSettings(0, 2));
        assertThat(settings.sampling()).isEqualTo(new Sampling(200, 20, 0.5, 0.5, 10_000));
        assertThat(settings.optimiser()).isEqualTo(new Optimiser(128, 3e-5, 0.01));
        assertThat(settings.schedule()).isEqualTo(new StepSchedule(0, 25, 4));
    }

    @Test
    void what_warm_leaves_of_a_million_ratings_is_trained_like_the_million() {
        assertThat(TowerSettings.forRatings(400_000)).isEqualTo(TowerSettings.forRatings(MANY_RATINGS));
        assertThat(TowerSettings.forRatings(200_000)).isEqualTo(TowerSettings.forRatings(MANY_RATINGS));
        assertThat(TowerSettings.forRatings(199_999)).isEqualTo(TowerSettings.forRatings(SOME_RATINGS));
    }

    @Test
    void whoever_wants_something_else_names_it_and_the_rest_stays() {
        TowerSettings usual = TowerSettings.forRatings(MANY_RATINGS);

        Map<String, String> other =
                usual.with(usual.schedule().withMaxSteps(12)).toMap();

        assertThat(other).containsEntry("maxSteps", "12").hasSameSizeAs(usual.toMap());
        other.remove("maxSteps");
        assertThat(usual.toMap()).containsAllEntriesOf(other);
    }

    @Test
    void where_recency_is_ignored_only_the_sum_over_all_ratings_counts() {
        assertThat(Recency.DEFAULT.ignored())
                .isEqualTo(new Recency(Recency.DEFAULT.recencyScales(), List.of(0.0, 0.0, 0.0, 1.0), 1));
    }

    @Test
    void every_group_of_settings_tells_trainings_apart() {
        TowerSettings usual = TowerSettings.forRatings(MANY_RATINGS);

        assertThat(Stream.of(
                                usual,
                                usual.with(usual.recency().ignored()),
                                usual.with(usual.linear().withPopularityDamping(1)),
                                usual.with(usual.coldStart().withLikedByAll(3)),
                                usual.with(usual.sampling().withTargets(1)),
                                usual.with(usual.optimiser().withBatch(1)),
                                usual.with(usual.schedule().withStepsPerCheck(1)))
                        .map(TowerSettings::toMap))
                .doesNotHaveDuplicates();
    }
}
