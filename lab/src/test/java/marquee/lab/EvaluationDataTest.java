package marquee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import marquee.evaluation.SmallDataset;
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

    private static List<String> tags(EvaluationData ratings) {
        return ratings.content().movies().stream()
                .flatMap(movie -> movie.tags().stream())
                .toList();
    }
}
