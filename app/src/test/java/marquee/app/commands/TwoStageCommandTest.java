package marquee.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** On the bundled sample. */
class TwoStageCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final Shell shell = new Shell(new TwoStageCommand());

    @Test
    void prints_a_row_for_each_system_with_what_is_reported_elsewhere() throws IOException {
        assertThat(run("--dataset=sample", "--model", "genres+lightgbm,most-popular"))
                .isZero();
        assertThat(shell.out())
                .contains("protocol two-stage, ", " people, ", " movies, ", " ratings")
                .contains("| model | precision@10 | ndcg@10 | ndcg_self@10 | coverage@10 | elsewhere |")
                .containsSubsequence("| genres+lightgbm | 0.", "| precision .146 |", "| most-popular | 0.", "| – |");
        assertThat(Files.readString(folder.resolve("table.md"))).contains("| genres+lightgbm | ", "| most-popular | ");
    }

    @Test
    void holds_out_the_newest_ratings_where_that_is_asked_for() {
        assertThat(run("--dataset=sample", "--model", "most-popular", "--by-time"))
                .isZero();
        assertThat(shell.out()).contains("protocol two-stage-by-time, ");
    }

    @Test
    void a_folder_that_goes_by_the_name_of_a_published_set_and_is_not_as_large_is_refused() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("ml-100k"));
        Files.writeString(copy.resolve("u.genre"), "unknown|0\nDrama|1\n");
        Files.writeString(copy.resolve("u.item"), "1|Toy Story (1995)|01-Jan-1995|||0|1\n");
        Files.writeString(copy.resolve("u.data"), "1\t1\t5\t874965758\n");
        assertThat(run("--dataset=" + copy, "--model", "most-popular")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(shell.error()).contains("943 people, 1,682 movies, 100,000 ratings", "Unpack the archive anew");
    }

    private int run(String... arguments) {
        return shell.run(arguments, "--text-encoder=hashed", "--data=" + folder, "--out=" + folder.resolve("table.md"));
    }
}
