package marquee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.ExportedMovie;
import marquee.catalog.MovieExport;
import marquee.catalog.MovieId;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.protocols.Warm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationDataTest {

    @Test
    void tags_are_read_only_where_asked_for_and_then_named(@TempDir Path data) {
        var dataset = SmallDataset.twoTastes(10, 20).tagged(1, "slow burn");
        var without = EvaluationData.read(dataset, "hashed", data, false);
        var with = EvaluationData.read(dataset, "hashed", data, true);
        assertThat(tags(without)).isEmpty();
        assertThat(tags(with)).containsExactly("slow burn");
        assertThat(without.name()).isEqualTo(dataset.name());
        assertThat(with.name()).isEqualTo(dataset.name() + " with people's tags");
    }

    @Test
    void movies_that_only_an_export_has_compete_unrated_where_one_is_given(@TempDir Path data) {
        var dataset = SmallDataset.twoTastes(10, 20);
        var exported = SmallDataset.twoTastes(1, 2).genres(7_000, "Western");
        var read = EvaluationData.readWithUnrated(
                Catalogue.of(dataset, List.of(exportOf(exported))), "hashed", data, false);
        int movies = dataset.interactions().items().size();
        assertThat(read.interactions().items().size()).isEqualTo(movies + 1);
        assertThat(read.interactions().size()).isEqualTo(dataset.interactions().size());
        int row = read.interactions().items().row(new MovieId(7_000));
        assertThat(read.interactions().counts()[row]).isZero();
        assertThat(read.content().movies().get(row).genres()).containsExactly("Western");
        assertThat(new Warm()
                        .split(read.interactions(), read.content(), 1)
                        .test()
                        .rankable()
                        .get(row))
                .isTrue();
    }

    private static MovieExport exportOf(SmallDataset dataset) {
        return new MovieExport() {
            @Override
            public Stream<ExportedMovie> movies() {
                return dataset.movies().map(movie -> new ExportedMovie(movie, false));
            }

            @Override
            public String hash() {
                return "exported";
            }
        };
    }

    private static List<String> tags(EvaluationData ratings) {
        return ratings.content().movies().stream()
                .flatMap(movie -> movie.tags().stream())
                .toList();
    }
}
