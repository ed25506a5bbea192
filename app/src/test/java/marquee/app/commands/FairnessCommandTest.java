package marquee.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FairnessCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final Shell shell = new Shell(new MeasureCommand());

    @Test
    void the_sample_says_what_each_group_gets_and_what_it_cannot_tell() {
        assertThat(run("--model=most-popular,ease", "--dataset=sample")).isZero();

        assertThat(shell.out())
                .contains("most-popular, protocol warm, seeds 1 to 1", "ease, protocol warm")
                .contains("| taste: niche | ", "| activity: most ratings | ", "| genres: diverse | ")
                .contains("| ndcg@10, niche / mainstream | ", "| ndcg@10, largest gap by activity | ")
                .contains("long tail@10", "coverage@10 of ")
                .contains("The data says nothing of these people's gender, age, occupation")
                .contains("the data names no language");
    }

    @Test
    void people_of_a_movielens_100k_layout_are_told_apart_by_gender_age_and_occupation() throws IOException {
        assertThat(run("--model=most-popular", "--dataset=" + hundredThousand(), "--validation"))
                .isZero();

        assertThat(shell.out())
                .contains(", validation, seeds 1 to 1")
                .contains("| gender: female | ", "| age: from 35 | ", "| occupation: writer | ")
                .doesNotContain("The data says nothing of these people's");
    }

    @Test
    void protocols_that_ask_others_with_each_seed_are_refused_with_those_that_can_be_taken() {
        assertThat(run("--protocol=cold-user", "--model=random", "--dataset=sample"))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(shell.error()).contains("cold-user asks other people with each seed", "choose warm");
    }

    @Test
    void a_measurement_that_nobody_named_is_asked_for() {
        assertThat(shell.run(new String[0])).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(shell.error()).contains("Say what to measure", "fairness");
    }

    @Test
    void models_that_there_are_not_are_named() {
        assertThat(run("--model=magic", "--dataset=sample")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(shell.error()).contains("There is no model \"magic\"");
    }

    /** 80 made-up people who rated 20 of 40 movies each. */
    private Path hundredThousand() throws IOException {
        Path layout = Files.createDirectories(folder.resolve("ml-100k"));
        Files.writeString(layout.resolve("u.genre"), "unknown|0\nDrama|1\nWestern|2\n");
        Files.writeString(
                layout.resolve("u.item"),
                lines(
                        40,
                        movie -> movie + "|Movie " + movie + " (" + (1950 + movie) + ")|01-Jan-1990|||0|1|"
                                + movie % 2));
        Files.writeString(
                layout.resolve("u.user"),
                lines(
                        80,
                        person -> person + "|" + (person % 2 == 0 ? 17 : 40) + "|" + (person % 4 < 2 ? "F" : "M") + "|"
                                + (person % 3 == 0 ? "writer" : "artist") + "|12345"));
        Files.writeString(
                layout.resolve("u.data"),
                lines(
                        80,
                        person -> IntStream.rangeClosed(1, 20)
                                .mapToObj(i -> person + "\t" + ((person * 7 + i * 3) % 40 + 1) + "\t"
                                        + (3 + (i + person) % 3) + "\t" + (880_000_000 + i * 1_000))
                                .collect(Collectors.joining("\n"))));
        return layout;
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private int run(String... arguments) {
        return shell.run(arguments, "fairness", "--text-encoder=hashed", "--data=" + folder);
    }
}
