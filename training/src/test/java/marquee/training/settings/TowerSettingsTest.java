package marquee.training.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TowerSettingsTest {

    @Test
    void what_warm_leaves_of_a_million_ratings_is_trained_like_the_million() {
        assertThat(TowerSettings.forData(6_040, 3_706, 400_000).toMap())
                .isEqualTo(TowerSettings.forData(6_040, 3_706, 1_000_209).toMap());
    }

    @Test
    void little_data_takes_no_steps() {
        assertThat(TowerSettings.forData(600, 9_000, 48_000).maxSteps()).isZero();
    }
}
