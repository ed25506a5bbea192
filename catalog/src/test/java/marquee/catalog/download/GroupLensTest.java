package marquee.catalog.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import marquee.catalog.DatasetException;
import marquee.catalog.progress.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupLensTest {

    private static final String MOVIES =
            new Random(7).ints(20_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

    private final byte[] zip = ArchiveServer.zip("ml-25m/movies.csv", MOVIES);

    @TempDir
    private Path datasets;

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
    void unpacks_a_checked_archive_into_a_folder_of_its_name() throws Exception {
        server.offerWithChecksum(
                "ml-10m.zip", ArchiveServer.zip("ml-10M100K/movies.dat", "1::Toy Story (1995)::Comedy"));

        Path folder = fetch("ml-10m", 1);

        assertThat(folder).isEqualTo(datasets.resolve("ml-10m"));
        assertThat(folder.resolve("movies.dat")).hasContent("1::Toy Story (1995)::Comedy");
        assertThat(children()).containsExactly("ml-10m");
    }

    @Test
    void asks_nobody_for_what_is_there() throws Exception {
        Files.createDirectories(datasets.resolve("ml-1m"));

        assertThat(fetch("ml-1m", 1)).isEqualTo(datasets.resolve("ml-1m"));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void goes_on_where_broken_connections_left_off() throws Exception {
        server.offerWithChecksum("ml-25m.zip", zip);
        server.breakConnections(2);

        fetch("ml-25m", 3);

        assertThat(datasets.resolve("ml-25m/movies.csv")).hasContent(MOVIES);
        assertThat(server.asked())
                .containsExactly(
                        "/ml-25m.zip.md5",
                        "/ml-25m.zip",
                        "/ml-25m.zip bytes=" + zip.length / 2 + "-",
                        "/ml-25m.zip bytes=" + (zip.length / 2 + (zip.length - zip.length / 2) / 2) + "-");
    }

    @Test
    void goes_on_where_an_earlier_start_left_off() throws Exception {
        server.offerWithChecksum("ml-25m.zip", zip);
        server.breakConnections(1);
        assertThatThrownBy(() -> fetch("ml-25m", 1)).isInstanceOf(Unreachable.class);

        fetch("ml-25m", 1);

        assertThat(datasets.resolve("ml-25m/movies.csv")).hasContent(MOVIES);
        assertThat(server.asked()).last().isEqualTo("/ml-25m.zip bytes=" + zip.length / 2 + "-");
    }

    @Test
    void starts_again_with_a_server_that_knows_no_ranges() throws Exception {
        server.offerWithChecksum("ml-25m.zip", zip);
        server.breakConnections(1);
        server.ignoreRanges();

        fetch("ml-25m", 2);

        assertThat(datasets.resolve("ml-25m/movies.csv")).hasContent(MOVIES);
    }

    @Test
    void deletes_what_does_not_have_the_published_checksum() {
        server.offerWithChecksum("ml-25m.zip", zip);
        byte[] damaged = zip.clone();
        damaged[zip.length / 2]++;
        server.offer("ml-25m.zip", damaged);

        assertThatThrownBy(() -> fetch("ml-25m", 3))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("MD5 differs")
                .hasMessageContaining("--dataset");
        assertThat(children()).isEmpty();
    }

    @Test
    void knows_the_checksum_of_ml_latest_small_which_grouplens_does_not_publish() {
        server.offer("ml-latest-small.zip", zip);

        assertThatThrownBy(() -> fetch("ml-latest-small", 1)).hasMessageContaining("SHA-256 differs");
        assertThat(children()).isEmpty();
    }

    @Test
    void gives_up_at_once_when_there_is_no_such_archive() {
        assertThatThrownBy(() -> fetch("ml-25m", 5))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("404");
        assertThat(server.asked()).containsExactly("/ml-25m.zip.md5", "/ml-25m.zip");
    }

    @Test
    void notices_a_server_that_does_not_answer() {
        server.keepSilent();

        assertThatThrownBy(() -> fetch("ml-25m", 1))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void notices_that_nobody_listens() {
        DownloadSettings settings = server.settings(1);
        server.close();

        assertThatThrownBy(() -> new GroupLens(settings, Progress.silent()).fetch("ml-25m", datasets))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void writes_nothing_outside_its_folder() {
        server.offerWithChecksum("ml-25m.zip", ArchiveServer.zip("../../outside.csv", "x"));

        assertThatThrownBy(() -> fetch("ml-25m", 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("outside.csv");
        assertThat(datasets.resolveSibling("outside.csv")).doesNotExist();
        assertThat(children()).containsExactly("ml-25m.zip.part");
    }

    private Path fetch(String archive, int attempts) throws Unreachable {
        return new GroupLens(server.settings(attempts), Progress.silent()).fetch(archive, datasets);
    }

    private List<String> children() {
        return Arrays.asList(Objects.requireNonNull(datasets.toFile().list()));
    }
}
