package marquee.catalog.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import marquee.catalog.files.FilesHash;
import marquee.catalog.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldWriterTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_plan_makes_the_files_that_it_has_always_made() throws IOException {
        new WorldWriter(new WorldPlan(300, 150, 1000, 0.12, 7), Progress.silent()).write(folder);

        FilesHash made =
                new FilesHash(Stream.of("movies.csv", "links.csv", "ratings.csv", "tags.csv", "tmdb_movies.csv")
                        .map(folder::resolve)
                        .toList());
        assertThat(made.get()).isEqualTo("b4a8e5776cbc02e56ddc9147b16e9be697f3104a3f42523c9cf696bc9f0853da");
    }
}
