package marquee.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import marquee.catalog.progress.Progress;
import marquee.evaluation.tuning.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContestantsTest {

    @Test
    void any_source_can_have_stages_behind_it_and_keeps_the_name_it_was_called_by() {
        assertThat(names("graph+lightgbm", "towers+lightgbm", "ease+lightgbm+rules", "genres", "ials+rules", "ease"))
                .containsExactly(
                        "ease", "towers+lightgbm", "graph+lightgbm", "ease+lightgbm+rules", "genres", "ials+rules");
    }

    @Test
    void a_source_by_what_it_does_is_the_model_that_does_it() {
        assertThat(Contestants.named(List.of("graph", "lightgcn"), Progress.silent()))
                .extracting(Family::name)
                .containsExactly("lightgcn", "graph");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nothing", "nothing+lightgbm", "ease+", "ease+rules+lightgbm", "ease+lightgbm+lightgbm", "+rules"
            })
    void what_there_is_not_is_refused_with_what_there_is(String name) {
        assertThatThrownBy(() -> names(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no model \"" + name + "\"")
                .hasMessageContaining("ease+lightgbm+rules");
    }

    private static List<String> names(String... names) {
        return Contestants.named(List.of(names), Progress.silent()).stream()
                .map(Family::name)
                .toList();
    }
}
