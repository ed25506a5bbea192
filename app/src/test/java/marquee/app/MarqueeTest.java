package marquee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import marquee.app.options.EnvironmentVariable;
import marquee.catalog.sample.SampleDataset;
import marquee.database.TestDatabase;
import marquee.database.embedded.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

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
                .containsKeys("train", "load-embeddings", "sync-users", "generate", "releases", "serve", "topics");
    }

    @Test
    void a_wrong_option_costs_one_sentence() {
        assertThat(run("serve", "--port", "many")).isNotZero();
        assertThat(errors.toString()).hasLineCount(1).contains("--port").contains("--help");
    }

    @Test
    void topics_without_a_broker_and_with_one_that_is_none_cost_one_sentence() {
        assertThat(run("topics")).isNotZero();
        assertThat(errors.toString()).hasLineCount(1).contains("--kafka HOST:PORT");
        assertThat(run("topics", "--kafka", "nowhere")).isNotZero();
        assertThat(errors.toString()).hasLineCount(2).contains("not \"nowhere\"");
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

    @Test
    void a_part_by_itself_wants_a_database_that_is_there(@TempDir Path data) {
        for (String part : List.of("loop", "events-door")) {
            errors.getBuffer().setLength(0);
            assertThat(run(part, "--data", data.toString())).isNotZero();
            assertThat(errors.toString()).hasLineCount(1).contains("./run", "--no-loop", "--postgres");
        }
    }

    @Test
    void a_loop_with_a_clickhouse_that_is_none_costs_one_sentence(@TempDir Path data) {
        assertThat(run("loop", "--data", data.toString(), "--clickhouse", "nonsense"))
                .isNotZero();
        assertThat(errors.toString()).hasLineCount(1).contains("ClickHouse address", "http://");
    }

    @Test
    void a_loop_on_another_dataset_than_the_one_that_is_served_makes_no_database(@TempDir Path data) {
        try (var server = TestDatabase.server(data.resolve("postgres"))) {
            assertThat(run("loop", "--data", data.toString(), "--dataset", "sample"))
                    .isNotZero();
            assertThat(errors.toString()).hasLineCount(1).contains("holds nothing of", "--dataset");
            assertThat(RunningServer.on(data.resolve("postgres")).orElseThrow().database(SampleDataset.bundled()))
                    .as("in %s", server.postgres())
                    .isEmpty();
        }
    }

    @Test
    void a_port_that_does_not_exist_is_named() {
        assertThat(run("serve", "--data", "none", "--port", "70000")).isNotZero();
        assertThat(errors.toString()).hasLineCount(1).contains("--port", "65535", "70000");
    }

    @Test
    void no_option_looks_past_the_defaults_into_the_environment_where_an_empty_variable_would_count() {
        for (CommandLine command :
                Marquee.commandLine(Map.of()).getSubcommands().values()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                String variable = EnvironmentVariable.of(option);
                System.setProperty(variable, "looked up"); // which picocli takes for the environment's
                try {
                    assertThat(option.defaultValue())
                            .as("%s of %s", variable, command.getCommandName())
                            .isNotEqualTo("looked up");
                } finally {
                    System.clearProperty(variable);
                }
            }
        }
    }

    @Test
    void every_option_of_every_command_can_be_given_in_the_environment() {
        for (CommandLine command : Marquee.commandLine().getSubcommands().values()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (!option.usageHelp() && !option.versionHelp()) {
                    String variable = EnvironmentVariable.of(option);
                    assertThat(new EnvironmentDefaults(Map.of(variable, "given")).defaultValue(option))
                            .as(variable)
                            .isEqualTo("given");
                }
            }
        }
        assertThat(run(Map.of("MARQUEE_PROTOCOL", "nonsense"), "evaluate", "--model", "towers"))
                .isNotZero();
        assertThat(errors.toString()).hasLineCount(1).contains("nonsense");
    }

    @Test
    void an_option_that_is_given_goes_before_the_environment_and_an_empty_variable_says_nothing() {
        assertThat(run(Map.of("MARQUEE_PORT", ""), "serve", "--data", "none", "--host", "203.0.113.7"))
                .isNotZero();
        assertThat(errors.toString()).contains("Port 8000 on 203.0.113.7");
        assertThat(run(Map.of("MARQUEE_PORT", "8"), "serve", "--data", "none", "--host", "203.0.113.7", "--port", "9"))
                .isNotZero();
        assertThat(errors.toString()).contains("Port 9 on 203.0.113.7");
    }

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Marquee.commandLine(environment)
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
