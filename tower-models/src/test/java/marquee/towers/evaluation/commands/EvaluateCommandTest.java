package marquee.towers.evaluation.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On the bundled sample. */
class EvaluateCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private CommandLine command = new CommandLine(new EvaluateCommand());

    @BeforeEach
    void listen() {
        command = new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }

    @Test
    void prints_a_table_and_writes_json_and_a_page() throws IOException {
        int code = run("--protocol", "warm", "--model", "random,most-popular,ease", "--seeds", "2");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("ndcg@10", "coverage@10", "random", "most-popular", "ease");
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("figures.json")));
        assertThat(json.path("protocol").asString()).isEqualTo("warm");
        assertThat(json.path("models").propertyNames()).containsExactly("random", "most-popular", "ease");
        double ease = json.at("/models/ease/ndcg@10").asDouble();
        assertThat(ease).isGreaterThan(json.at("/models/most-popular/ndcg@10").asDouble());
        assertThat(json.at("/models/random/spread/ndcg@10").asDouble()).isPositive();
        assertThat(json.at("/models/ease/recall@10").isNumber()).isTrue();
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page).contains("\"most-popular\"", "vegaLite").doesNotContain("src=\"http", "/*vega", "/*data*/");
    }

    @Test
    void leaves_out_on_cold_movies_who_knows_nothing_of_them() throws IOException {
        assertThat(run("--protocol", "cold-movie", "--model", "ease,content-ridge", "--text-encoder", "hashed"))
                .isZero();
        assertThat(out.toString()).contains("content-ridge").doesNotContain("ease");
        assertThat(Files.readString(folder.resolve("figures.json"))).doesNotContain("\"ease\"");
    }

    @Test
    void says_which_models_protocols_and_seeds_there_are() {
        assertThat(run("--model", "magic")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("There is no model \"magic\"", "towers", "ease-recency");
        assertThat(run("--protocol", "lukewarm")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("There is no protocol \"lukewarm\"", "cold-user");
        assertThat(run("--seeds", "0")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(
                "--dataset", "sample",
                "--data", folder.toString(),
                "--json", folder.resolve("figures.json").toString(),
                "--html", folder.resolve("report.html").toString()));
        all.addAll(List.of(arguments));
        return command.execute(all.toArray(String[]::new));
    }
}
