package marquee.app.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.DatasetException;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class DatasetOptionsTest {

    @Command
    static class Asked {
        @Mixin
        DatasetOptions options = new DatasetOptions();
    }

    @TempDir
    private Path home;

    @Test
    void keeps_state_in_data_unless_told_otherwise() {
        assertThat(options().data()).isEqualTo(Path.of("data"));
        assertThat(options("--data", "elsewhere").data()).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void several_exports_may_be_named_with_commas() throws IOException {
        assertThat(titles("--data", home.toString(), "--dataset", "sample", "--tmdb-export", export() + "," + export()))
                .contains("Heat Ten")
                .doesNotContain("Blue");
    }

    @Test
    void the_catalogue_is_the_dataset_without_an_export_and_grows_with_one() throws IOException {
        assertThat(titles("--data", home.toString(), "--dataset", "sample"))
                .doesNotContain("Heat Ten")
                .hasSizeGreaterThan(500);
        assertThat(titles("--data", home.toString(), "--dataset", "sample", "--tmdb-export", export().toString()))
                .contains("Heat Ten")
                .doesNotContain("Blue");
        assertThat(titles(
                        "--data",
                        home.toString(),
                        "--dataset",
                        "sample",
                        "--tmdb-export",
                        export().toString(),
                        "--adult-movies"))
                .contains("Heat Ten", "Blue");
    }

    @Test
    void an_export_that_is_not_there_is_named() {
        DatasetOptions options = options("--dataset", "sample", "--tmdb-export", "nowhere.csv");

        assertThatThrownBy(() -> options.catalogue(Progress.silent()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("nowhere.csv");
    }

    private Path export() throws IOException {
        return Files.writeString(
                home.resolve("export.csv"), "id,title,adult\n99000001,Heat Ten,False\n99000002,Blue,True\n");
    }

    private List<String> titles(String... arguments) {
        Catalogue catalogue = options(arguments).catalogue(Progress.silent());
        try (Stream<Movie> movies = catalogue.movies()) {
            return movies.map(Movie::title).toList();
        }
    }

    private static DatasetOptions options(String... arguments) {
        return CommandLine.populateCommand(new Asked(), arguments).options;
    }
}
