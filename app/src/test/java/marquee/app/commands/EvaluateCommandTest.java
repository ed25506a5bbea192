package marquee.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On the bundled sample. */
class EvaluateCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final Shell shell = new Shell(new EvaluateCommand());

    @Test
    void prints_a_table_and_writes_json_and_a_page() throws IOException {
        int code = run("--protocol", "warm", "--model", "random,most-popular,ease", "--seeds", "2");

        assertThat(code).isZero();
        assertThat(shell.out()).contains("ndcg@10", "coverage@10", "random", "most-popular", "ease");
        assertThat(shell.out()).contains("| model | ndcg@10 | miscalibration@10 | coverage@10 | nobody better in |");
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("figures.json")));
        assertThat(json.path("protocol").asString()).isEqualTo("warm");
        assertThat(json.path("models").propertyNames()).containsExactly("random", "most-popular", "ease");
        double ease = json.at("/models/ease/ndcg@10").asDouble();
        assertThat(ease).isGreaterThan(json.at("/models/most-popular/ndcg@10").asDouble());
        assertThat(json.at("/models/random/spread/ndcg@10").asDouble()).isPositive();
        assertThat(json.at("/models/ease/recall@10").isNumber()).isTrue();
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .contains("\"most-popular\"", "vegaLite", "\"fronts\":[{")
                .doesNotContain("src=\"http", "/*vega", "/*data*/");
    }

    @Test
    void leaves_out_on_cold_movies_who_knows_nothing_of_them() throws IOException {
        assertThat(run("--protocol", "cold-movie", "--model", "ease,content-ridge", "--text-encoder", "hashed"))
                .isZero();
        assertThat(shell.out()).contains("content-ridge").doesNotContain("ease");
        assertThat(Files.readString(folder.resolve("figures.json"))).doesNotContain("\"ease\"");
    }

    @Test
    void says_that_tags_were_read() throws IOException {
        assertThat(run("--model", "most-popular", "--tags")).isZero();
        assertThat(shell.out()).contains("with people's tags");
        assertThat(Files.readString(folder.resolve("figures.json"))).contains("with people's tags");
    }

    @Test
    void a_sequence_file_is_evaluated_and_says_that_no_published_figures_stand_beside() throws IOException {
        var lines = new StringBuilder();
        for (int person = 1; person <= 40; person++) {
            for (int i = 0; i < 10; i++) {
                lines.append(person)
                        .append(' ')
                        .append(1 + (person % 2 * 20 + i * 7 + person) % 30)
                        .append('\n');
            }
        }
        Path file = Files.writeString(folder.resolve("watched.txt"), lines);
        int code = shell.run(
                new String[] {"--protocol", "leave-one-out", "--model", "most-popular,popular-last-week"},
                "--dataset=" + file,
                "--data=" + folder,
                "--html=" + folder.resolve("report.html"));
        assertThat(code).isZero();
        assertThat(shell.out())
                .contains("watched, protocol leave-one-out", "hr@10", "popular-last-week")
                .contains("Nothing published stands beside", "999,611 ratings", "40 people");
    }

    @Test
    void global_time_tells_of_new_people_and_movies_apart() {
        assertThat(run("--protocol", "global-time", "--model", "popular-last-week"))
                .isZero();
        assertThat(shell.out()).contains("ndcg@10, new people", "people, new people");
    }

    @Test
    void says_which_models_protocols_and_seeds_there_are() {
        assertThat(run("--model", "magic")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(shell.error()).contains("There is no model \"magic\"", "towers", "ease-recency");
        assertThat(run("--protocol", "lukewarm")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(shell.error()).contains("There is no protocol \"lukewarm\"", "cold-user");
        assertThat(run("--seeds", "0")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void files_that_cannot_be_written_are_named_before_anything_is_measured() {
        assertThat(run("--model", "random", "--json", folder.toString())).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(shell.error()).contains("Cannot write " + folder, "it is a folder", "another file with --json");
        assertThat(run("--html", folder.resolve("no/such/report.html").toString()))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(shell.error()).contains("there is no folder", "another file with --html");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void a_dataset_that_is_not_there_is_named_with_what_can_be_given() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(run("--model", "random", "--dataset", nowhere.toString())).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(shell.error()).contains(nowhere.toString(), "sample");
    }

    private int run(String... arguments) {
        return shell.run(
                arguments,
                "--dataset=sample",
                "--data=" + folder,
                "--json=" + folder.resolve("figures.json"),
                "--html=" + folder.resolve("report.html"));
    }
}
