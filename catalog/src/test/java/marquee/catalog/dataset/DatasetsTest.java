package marquee.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.DatasetException;
import marquee.catalog.Notes;
import marquee.catalog.download.ArchiveServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {

    private static final Map<String, String> NOTHING_SET = Map.of();

    @TempDir
    private Path data;

    private final Notes notes = new Notes();
    private ArchiveServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ArchiveServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void takes_the_option_before_movielens_dir() throws IOException {
        Path asked = folder("asked");
        Path fromEnvironment = folder("from-environment");
        Map<String, String> environment = Map.of("MOVIELENS_DIR", fromEnvironment.toString());

        assertThat(datasets().choose(Optional.of(asked.toString()), environment).name())
                .isEqualTo("asked");
        assertThat(datasets().choose(Optional.empty(), environment).name()).isEqualTo("from-environment");
    }

    @Test
    void downloads_ml_latest_small_when_nothing_was_asked_for() throws IOException {
        Files.move(
                folder("ml-latest-small"),
                Files.createDirectories(data.resolve("datasets")).resolve("ml-latest-small"));

        assertThat(datasets().choose(Optional.empty(), NOTHING_SET).name()).isEqualTo("ml-latest-small");
    }

    @Test
    void goes_on_with_the_sample_when_there_is_no_network_and_says_so() {
        server.close();

        assertThat(datasets().choose(Optional.empty(), NOTHING_SET).name()).isEqualTo("sample");
        assertThat(notes.told().getFirst()).contains("cannot be reached").contains("bundled sample");
    }

    @Test
    void never_replaces_what_was_asked_for_by_name() {
        server.close();

        assertThatThrownBy(() -> datasets().choose(Optional.of("ml-25m"), NOTHING_SET))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("ml-25m cannot be downloaded")
                .hasMessageContaining("--dataset");
    }

    @Test
    void names_what_there_is_when_asked_for_something_else() {
        assertThatThrownBy(() -> datasets().open("ml-5m"))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("ml-5m")
                .hasMessageContaining("ml-latest-small")
                .hasMessageContaining("sample");
    }

    @Test
    void says_what_is_wrong_with_a_folder_that_is_no_dataset() {
        assertThatThrownBy(() -> datasets().open(data.toString()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("is not a MovieLens folder");
    }

    @Test
    void shows_licence_and_citation() throws IOException {
        datasets().open(folder("asked").toString());

        assertThat(notes.told())
                .anySatisfy(note -> assertThat(note)
                        .contains("GroupLens")
                        .contains("no commercial use")
                        .contains("Harper and Joseph A. Konstan"));
    }

    @Test
    void opens_the_sample_by_its_name() {
        assertThat(datasets().open("sample").name()).isEqualTo("sample");
    }

    private Datasets datasets() {
        return new Datasets(data, server.settings(1), notes);
    }

    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectories(data.resolve(name));
        Files.writeString(folder.resolve("movies.csv"), "movieId,title,genres\n");
        Files.writeString(folder.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n");
        return folder;
    }
}
