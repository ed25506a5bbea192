package marquee.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import marquee.catalog.MovieId;
import marquee.evaluation.SmallDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetContentTest {

    private final SmallDataset plain = SmallDataset.twoTastes(10, 20);
    private final SmallDataset tagged =
            SmallDataset.twoTastes(10, 20).tagged(1, "slow burn").tagged(11, "songs", "dance");

    @Test
    void tags_that_people_gave_later_tell_nothing(@TempDir Path texts) {
        assertThat(content(tagged, texts, false).vectors())
                .isDeepEqualTo(content(plain, texts, false).vectors());
        assertThat(content(tagged, texts, false).movies())
                .isEqualTo(content(plain, texts, false).movies());
    }

    @Test
    void tags_are_read_where_they_are_asked_for(@TempDir Path texts) {
        float[][] without = content(tagged, texts, false).vectors();
        float[][] with = content(tagged, texts, true).vectors();
        int first = tagged.interactions().items().row(new MovieId(1));
        int second = tagged.interactions().items().row(new MovieId(2));
        assertThat(with[first]).isNotEqualTo(without[first]);
        assertThat(with[second]).isEqualTo(without[second]);
    }

    private static DatasetContent content(SmallDataset dataset, Path texts, boolean tags) {
        return new DatasetContent(dataset, dataset.interactions(), "hashed", texts, tags);
    }
}
