package marquee.index.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import marquee.index.embedded.search.SearchSettings;
import org.junit.jupiter.api.Test;

class EmbeddedSettingsTest {

    @Test
    void the_defaults_are_those_that_were_measured() {
        int cores = Runtime.getRuntime().availableProcessors();
        assertThat(EmbeddedSettings.defaults())
                .isEqualTo(new EmbeddedSettings(
                        new SearchSettings(cores, 512, 256, 10_000), new GraphSettings(16, 100), 50_000));
    }
}
