package marquee.ranking.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListSettingsTest {

    @Test
    void what_is_not_named_is_as_it_is_served() {
        var settings = ListSettings.of(Optional.of("none"), Map.of("calibration", "2.5"));

        assertThat(settings.ranker()).contains(RankerKind.NONE);
        assertThat(settings.of(ListParameter.CALIBRATION)).isEqualTo(2.5);
        assertThat(settings.of(ListParameter.PROFILE)).isEqualTo(1);
        assertThat(settings.of(ListParameter.DIVERSITY)).isZero();
    }

    @Test
    void settings_of_several_layers_add_up() {
        var both = ListSettings.of(Optional.of("none"), Map.of("calibration", "2"))
                .and(ListSettings.of(Optional.empty(), Map.of("fatigue", "0")));

        assertThat(both).isEqualTo(ListSettings.of(Optional.of("none"), Map.of("calibration", "2", "fatigue", "0")));
    }

    @Test
    void what_there_is_not_is_refused_with_what_there_is() {
        refused(Optional.of("random"), Map.of(), "There is no ranker \"random\"; choose ");
        refused(Optional.of("cross-encoder"), Map.of(), "A cross-encoder serves everybody or nobody");
        refused(
                Optional.empty(),
                Map.of("fame", "1"),
                "There is no parameter \"fame\"; there are calibration, profile, fatigue, diversity");
        refused(Optional.empty(), Map.of("diversity", "2"), "diversity is from 0 to 1.0, not 2");
        refused(Optional.empty(), Map.of("fatigue", "much"), "fatigue is a number, not much");
        refused(Optional.empty(), Map.of("fatigue", "NaN"), "fatigue is from 0 to 5.0, not NaN");
    }

    private static void refused(Optional<String> ranker, Map<String, String> parameters, String sentence) {
        assertThatThrownBy(() -> ListSettings.of(ranker, parameters)).hasMessageStartingWith(sentence);
    }
}
