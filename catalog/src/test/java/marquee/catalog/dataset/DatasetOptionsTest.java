package marquee.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class DatasetOptionsTest {

    @Command
    static class Asked {
        @Mixin
        DatasetOptions options = new DatasetOptions();
    }

    private static DatasetOptions options(String... arguments) {
        return CommandLine.populateCommand(new Asked(), arguments).options;
    }

    @Test
    void keeps_state_in_data_unless_told_otherwise() {
        assertThat(options().data()).isEqualTo(Path.of("data"));
        assertThat(options("--data", "elsewhere").data()).isEqualTo(Path.of("elsewhere"));
    }
}
