package marquee.towers.evaluation.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import marquee.towers.evaluation.SmallDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetContentTest {

    @Test
    void tags_that_people_gave_later_tell_nothing(@TempDir Path texts) {
        var plain = SmallDataset.twoTastes(10, 20);
        var tagged = SmallDataset.twoTastes(10, 20).tagged(1, "slow burn").tagged(11, "songs", "dance");

        assertThat(content(tagged, texts).vectors())
                .isDeepEqualTo(content(plain, texts).vectors());
        assertThat(content(tagged, texts).movies())
                .isEqualTo(content(plain, texts).movies());
    }

    private static DatasetContent content(SmallDataset dataset, Path texts) {
        return new DatasetContent(dataset, dataset.interactions(), "hashed", texts);
    }
}
