package marquee.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** On the bundled sample. */
class CompareCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Shell shell = new Shell(new CompareCommand());

    @BeforeEach
    void open() {
        shell = new Shell(new CompareCommand());
    }

    @Test
    void writes_a_line_for_each_model_and_goes_on_where_it_was_stopped() throws IOException {
        assertThat(compare("--model", "most-popular")).isZero();
        String first = Files.readString(folder.resolve("comparison.json"));

        assertThat(compare("--model", "random,most-popular", "--resume")).isZero();

        assertThat(table()).contains("| model | warm ndcg@10 |", "| most-popular | ", "| random | ");
        assertThat(line(table(), "most-popular")).isEqualTo(line(shell.out(), "most-popular"));
        String second = Files.readString(folder.resolve("comparison.json"));
        assertThat(trainingSeconds(second)).as("measured once").isEqualTo(trainingSeconds(first));
    }

    @Test
    void starts_anew_unless_told_to_go_on() throws IOException {
        compare("--model", "random");
        compare("--model", "most-popular");
        assertThat(table()).contains("| most-popular | ").doesNotContain("| random | ");
    }

    @Test
    void measurements_under_other_conditions_are_not_mixed() {
        compare("--model", "most-popular", "--seeds", "1");
        assertThat(compare("--model", "random", "--seeds", "2", "--resume")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(shell.error()).contains("other conditions", "leave out --resume");
    }

    @Test
    void measurements_with_and_without_tags_are_not_mixed() {
        compare("--model", "most-popular");
        assertThat(compare("--model", "random", "--tags", "--resume")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(shell.error()).contains("other conditions");
    }

    @Test
    void a_file_that_is_no_comparison_is_refused() throws IOException {
        Files.writeString(folder.resolve("comparison.json"), "[]");
        assertThat(compare("--model", "random", "--resume")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(shell.error()).contains("no comparison that can be gone on with", "--json");
    }

    @Test
    void a_file_that_cannot_be_written_is_named_before_anything_is_measured() {
        Path nowhere = folder.resolve("nowhere").resolve("table.md");
        assertThat(compare("--out", nowhere.toString())).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(shell.error()).contains("Cannot write", "there is no folder", "another file with --out");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void compares_by_the_protocols_that_are_named() throws IOException {
        assertThat(compare("--model", "random", "--protocol", "leave-one-out,global-time"))
                .isZero();
        assertThat(table()).contains("| model | leave-one-out ndcg@10 | global-time ndcg@10 |");
        assertThat(compare("--model", "random", "--protocol", "lukewarm")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(shell.error()).contains("There is no protocol \"lukewarm\"", "global-time");
    }

    private int compare(String... arguments) {
        return shell.run(
                arguments,
                "--dataset=sample",
                "--text-encoder=hashed",
                "--data=" + folder,
                "--json=" + folder.resolve("comparison.json"),
                "--out=" + folder.resolve("comparison.md"));
    }

    private String table() throws IOException {
        return Files.readString(folder.resolve("comparison.md"));
    }

    private static String line(String table, String model) {
        return table.lines()
                .filter(line -> line.startsWith("| " + model + " |"))
                .findFirst()
                .orElseThrow();
    }

    private static String trainingSeconds(String json) {
        return json.lines()
                .filter(line -> line.contains("trainingSeconds"))
                .findFirst()
                .orElseThrow();
    }
}
