package marquee.app.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import marquee.ranking.settings.RankerKind;
import marquee.towers.crossencoder.CountingModel;
import marquee.towers.crossencoder.CrossEncoderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class RankerOptionsTest {

    @Command
    static class Asked {
        @Mixin
        RankerOptions options = new RankerOptions();
    }

    @TempDir
    private Path folder;

    @Test
    void the_releases_own_ranker_orders_unless_something_else_is_asked_for() {
        assertThat(options().kind()).isEqualTo(RankerKind.LIGHTGBM);
        assertThat(options("--ranker", "none").kind()).isEqualTo(RankerKind.NONE);
        assertThat(options("--cross-encoder", "model.onnx").kind()).isEqualTo(RankerKind.CROSS_ENCODER);
        assertThat(options("--ranker", "lightgbm", "--cross-encoder", "model.onnx")
                        .kind())
                .isEqualTo(RankerKind.LIGHTGBM);
    }

    @Test
    void a_model_that_is_named_is_tried_and_told_to_the_service() {
        Path model = CountingModel.in(folder);
        var asked = options("--ranker", "cross-encoder", "--cross-encoder", model.toString());
        asked.check();
        assertThat(asked.settings())
                .containsEntry("marquee.ranker.kind", "cross-encoder")
                .containsEntry("marquee.ranker.cross-encoder", model);
    }

    @Test
    void what_is_missing_is_told_in_one_sentence() {
        assertThatThrownBy(() -> options("--ranker", "cross-encoder").check())
                .isInstanceOf(CrossEncoderException.class)
                .hasMessageContaining("--ranker cross-encoder has no model")
                .hasMessageContaining("--cross-encoder");
        assertThatThrownBy(() -> options("--cross-encoder", "nowhere.onnx").check())
                .isInstanceOf(CrossEncoderException.class)
                .hasMessageContaining("no cross-encoder at nowhere.onnx");
        assertThatThrownBy(() -> options("--ranker", "magic").check())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no ranker \"magic\"; choose none, lightgbm, cross-encoder.");
    }

    private static RankerOptions options(String... arguments) {
        var asked = new Asked();
        new CommandLine(asked).parseArgs(arguments);
        return asked.options;
    }
}
