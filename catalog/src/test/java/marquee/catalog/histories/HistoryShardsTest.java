package marquee.catalog.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.DatasetException;
import marquee.catalog.Movie;
import marquee.catalog.Rating;
import marquee.catalog.sample.SampleDataset;
import marquee.catalog.views.DatasetView;
import marquee.catalog.views.DatasetWithMovies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryShardsTest {

    private static final int SMALL_RUN = 1_000;
    private static final int SMALL_SHARD = 700;

    @TempDir
    private Path folder;

    private final Dataset sample = SampleDataset.bundled();

    @Test
    void every_rating_comes_back_person_by_person_and_by_time() {
        write(folder.resolve("h"), sample, SMALL_SHARD);

        assertThat(ratings(HistoryDataset.open(folder.resolve("h"), sample)))
                .isEqualTo(ratings(sample).stream()
                        .sorted(Comparator.comparingLong(Rating::userId)
                                .thenComparing(Rating::at)
                                .thenComparingLong(this::datasetId))
                        .toList());
    }

    @Test
    void nobody_is_in_two_shards() {
        HistoryManifest manifest = write(folder.resolve("h"), sample, SMALL_SHARD);

        assertThat(manifest.shards()).hasSizeGreaterThan(3);
        assertThat(manifest.people())
                .isEqualTo(
                        ratings(sample).stream().map(Rating::userId).distinct().count());
        assertThat(manifest.ratings()).isEqualTo(ratings(sample).size());
    }

    @Test
    void the_order_in_which_a_data_set_tells_its_ratings_changes_nothing() {
        HistoryManifest grouped = write(folder.resolve("grouped"), sample, SMALL_SHARD);
        HistoryManifest scattered = write(folder.resolve("scattered"), shuffled(3), SMALL_SHARD);

        assertThat(scattered.hash()).isEqualTo(grouped.hash());
    }

    @Test
    void another_rating_makes_another_hash() {
        HistoryManifest all = write(folder.resolve("all"), sample, SMALL_SHARD);
        Dataset fewer =
                new Reordered(sample, ratings(sample).subList(1, ratings(sample).size()));

        assertThat(write(folder.resolve("fewer"), fewer, SMALL_SHARD).hash()).isNotEqualTo(all.hash());
    }

    @Test
    void a_byte_that_was_changed_is_found() throws IOException {
        write(folder.resolve("h"), sample, SMALL_SHARD);
        Path file = folder.resolve("h").resolve("00001.ratings");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> HistoryShards.open(folder.resolve("h")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("00001.ratings is damaged");
    }

    @Test
    void what_was_not_finished_is_not_there_and_what_was_before_stays() {
        HistoryManifest before = write(folder.resolve("h"), sample, SMALL_SHARD);
        try (var writer = HistoryWriter.begin(folder.resolve("h"), alone(sample))) {
            writer.add(new RatingHistory(1, List.of(ratings(sample).getFirst())));
        }

        assertThat(HistoryShards.open(folder.resolve("h")).manifest()).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void a_folder_with_something_else_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "keep me");

        assertThatThrownBy(() -> HistoryWriter.begin(folder, alone(sample)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("holds something else");
        assertThat(folder.resolve("letter.txt")).exists();
    }

    @Test
    void histories_of_another_data_set_are_refused() {
        write(folder.resolve("h"), sample, SMALL_SHARD);
        Dataset other = new Reordered(sample, List.of());

        assertThatThrownBy(() -> HistoryDataset.open(folder.resolve("h"), other))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("are not of another");
    }

    private static HistoryManifest write(Path to, Dataset dataset, int ratingsOfAShard) {
        try (var sorted = HistorySorter.of(dataset, SMALL_RUN);
                var writer = HistoryWriter.begin(to, alone(dataset), ratingsOfAShard)) {
            sorted.forEachRemaining(writer::add);
            return writer.finish(Map.of(Dataset.DATASET_HASH, dataset.hash()));
        }
    }

    private static DatasetWithMovies alone(Dataset dataset) {
        return DatasetWithMovies.of(dataset, List.of());
    }

    private Dataset shuffled(long seed) {
        var mixed = new ArrayList<>(ratings(sample));
        Collections.shuffle(mixed, new Random(seed));
        return new Reordered(sample, mixed);
    }

    private long datasetId(Rating rating) {
        try (Stream<Movie> movies = sample.movies()) {
            return movies.filter(movie -> movie.id().equals(rating.movie()))
                    .findFirst()
                    .orElseThrow()
                    .datasetId()
                    .orElse(rating.movie().value());
        }
    }

    private static List<Rating> ratings(Dataset dataset) {
        try (var ratings = dataset.ratings()) {
            return ratings.toList();
        }
    }

    /** The same movies with other ratings. */
    private record Reordered(Dataset dataset, List<Rating> all) implements DatasetView {

        @Override
        public String name() {
            return "another";
        }

        @Override
        public String hash() {
            return "another";
        }

        @Override
        public Stream<Rating> ratings() {
            return all.stream();
        }
    }
}
