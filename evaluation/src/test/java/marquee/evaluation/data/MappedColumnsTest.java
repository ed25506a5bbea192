package marquee.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.catalog.Dataset;
import marquee.catalog.histories.HistoryDataset;
import marquee.catalog.histories.HistorySorter;
import marquee.catalog.histories.HistoryWriter;
import marquee.catalog.views.DatasetWithMovies;
import marquee.evaluation.SmallDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedColumnsTest {

    @TempDir
    private Path folder;

    private final SmallDataset dataset = SmallDataset.twoTastes(40, 30);
    private final Interactions inMemory = Interactions.readToLearn(dataset, user -> true);
    private Interactions inFiles = inMemory;

    @BeforeEach
    void write() {
        Path histories = folder.resolve("h");
        try (var sorted = HistorySorter.of(dataset);
                var writer = HistoryWriter.begin(histories, DatasetWithMovies.of(dataset, List.of()))) {
            sorted.forEachRemaining(writer::add);
            writer.finish(Map.of(Dataset.DATASET_HASH, dataset.hash()));
        }
        inFiles = Interactions.readToLearn(HistoryDataset.open(histories, dataset), user -> true);
    }

    @Test
    void they_say_the_same_as_in_memory() {
        assertThat(inFiles.size()).isEqualTo(inMemory.size());
        assertThat(inFiles.counts()).isEqualTo(inMemory.counts());
        assertThat(inFiles.likes()).isEqualTo(inMemory.likes());
        assertThat(words(inFiles)).isEqualTo(words(inMemory));
    }

    @Test
    void what_a_range_of_everybodys_ratings_leaves_is_the_same_too() {
        assertThat(words(inFiles.keep((user, position) -> position < inFiles.end(user) - 2)))
                .isEqualTo(words(inMemory.keep((user, position) -> position < inMemory.end(user) - 2)));
        assertThat(words(inFiles.keep((user, position) -> position >= inFiles.start(user) + 3)))
                .isEqualTo(words(inMemory.keep((user, position) -> position >= inMemory.start(user) + 3)));
    }

    @Test
    void and_what_is_left_here_and_there() {
        assertThat(words(inFiles.keep((user, position) -> inFiles.positive(position))))
                .isEqualTo(words(inMemory.keep((user, position) -> inMemory.positive(position))));
    }

    @Test
    void of_subsets_again_subsets_can_be_made() {
        Interactions early = inFiles.keep((user, position) -> position < inFiles.end(user) - 2);
        Interactions expected = inMemory.keep((user, position) -> position < inMemory.end(user) - 2);

        assertThat(words(early.keep((user, position) -> early.positive(position))))
                .isEqualTo(words(expected.keep((user, position) -> expected.positive(position))));
        assertThat(words(early.ofAtMost(early.size() / 3))).isEqualTo(words(expected.ofAtMost(expected.size() / 3)));
    }

    @Test
    void only_the_people_asked_for_are_there() {
        var some = Interactions.readToLearn(HistoryDataset.open(folder.resolve("h"), dataset), user -> user % 3 == 0);

        assertThat(IntStream.range(0, some.users()).mapToLong(some::userId))
                .hasSize(13)
                .allMatch(id -> id % 3 == 0);
    }

    @Test
    void nobody_knows_in_which_order_they_were_read() {
        assertThatThrownBy(inFiles::asSequences).isInstanceOf(IllegalStateException.class);
    }

    /** All there is to know of each rating, person by person. */
    private static List<String> words(Interactions ratings) {
        return IntStream.range(0, ratings.users())
                .boxed()
                .flatMap(user -> IntStream.range(ratings.start(user), ratings.end(user))
                        .mapToObj(position -> ratings.userId(user) + " "
                                + ratings.items().movie(ratings.item(position)) + " " + ratings.stars(position) + " "
                                + ratings.epochSecond(position)))
                .toList();
    }
}
