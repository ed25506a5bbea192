package marquee.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import marquee.app.options.StoreOptions;
import marquee.index.qdrant.QdrantSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LoadEmbeddingsCommandTest {

    @TempDir
    private Path data;

    @Test
    void without_a_release_it_says_what_to_do() {
        assertThat(failure("--data", data.toString())).contains("No release in").contains("./marquee train");
    }

    @Test
    void an_unknown_release_is_named() {
        assertThat(failure("--data", data.toString(), "--release", "7")).contains("No release 7");
    }

    @Test
    void options_reach_the_qdrant_settings() {
        StoreOptions options = new StoreOptions();
        new CommandLine(options)
                .parseArgs(
                        "--qdrant",
                        "https://q:7,r",
                        "--qdrant-shards",
                        "3",
                        "--qdrant-api-key",
                        "k",
                        "--qdrant-quantised");

        QdrantSettings settings = options.settings().orElseThrow();

        assertThat(settings.addresses().toString()).isEqualTo("[q:7, r:6334]");
        assertThat(settings.addresses().getFirst().encrypted()).isTrue();
        assertThat(settings.apiKey()).contains("k");
        assertThat(settings.layout().shards()).isEqualTo(3);
        assertThat(settings.layout().quantised()).isTrue();
        assertThat(settings.layout().payloadOnDisk()).isTrue();
    }

    private static String failure(String... arguments) {
        AtomicReference<String> message = new AtomicReference<>("");
        int exit = new CommandLine(new LoadEmbeddingsCommand())
                .setExecutionExceptionHandler((problem, line, result) -> {
                    message.set(String.valueOf(problem.getMessage()));
                    return 1;
                })
                .execute(arguments);
        assertThat(exit).isEqualTo(1);
        return message.get();
    }
}
