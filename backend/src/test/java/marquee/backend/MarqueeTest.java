package marquee.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarqueeTest {

    private final StringWriter errors = new StringWriter();

    @Test
    void every_command_explains_itself() {
        for (String name : Marquee.commandLine().getSubcommands().keySet()) {
            var out = new StringWriter();
            int exit = Marquee.commandLine().setOut(new PrintWriter(out)).execute(name, "--help");
            assertThat(exit).as(name).isZero();
            assertThat(out.toString()).as(name).contains("Usage: marquee " + name);
        }
        assertThat(Marquee.commandLine().getSubcommands())
                .containsKeys("train", "load-embeddings", "sync-users", "generate", "releases", "serve");
    }

    @Test
    void a_wrong_option_costs_one_sentence() {
        assertThat(run("serve", "--port", "many")).isNotZero();
        assertThat(errors.toString()).hasLineCount(1).contains("--port").contains("--help");
    }

    @Test
    void a_failure_costs_one_sentence_and_no_stack_trace(@TempDir Path data) {
        assertThat(run("serve", "--data", data.toString(), "--port", "1", "--host", "203.0.113.7"))
                .isNotZero();
        assertThat(errors.toString())
                .hasLineCount(1)
                .contains("Port 1 on 203.0.113.7")
                .doesNotContain("Exception");
    }

    private int run(String... arguments) {
        return Marquee.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
    }
}
