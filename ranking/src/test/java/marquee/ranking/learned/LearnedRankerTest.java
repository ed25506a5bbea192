package marquee.ranking.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import marquee.ranking.features.Feature;
import marquee.ranking.features.FewMovies;
import marquee.ranking.features.RankingTables;
import marquee.ranking.features.RankingTablesFile;
import marquee.ranking.features.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedRankerTest {

    private static final int[] NEAREST = {20, 21, 30};

    private final RankingTables tables = FewMovies.tables();

    @Test
    void candidates_come_in_the_order_of_the_trees(@TempDir Path folder) throws IOException {
        write(folder, Feature.names());
        Ranked ranked = LearnedRanker.read(folder, tables.movies())
                .orElseThrow()
                .rank(FewMovies.request(5, 1, 2, 3), new Sources(NEAREST, new int[0], row -> row == 0 || row > 3));
        assertThat(ranked.rows()[0]).as("what follows the newest rating").isEqualTo(4);
        assertThat(ranked.scores()[0]).isEqualTo(2);
        assertThat(ranked.rows()).hasSize(5).containsOnlyOnce(20, 21, 30, 0, 4);
    }

    @Test
    void a_folder_without_trees_has_no_ranker(@TempDir Path folder) throws IOException {
        assertThat(LearnedRanker.read(folder, tables.movies())).isEmpty();
    }

    @Test
    void trees_over_other_features_are_refused(@TempDir Path folder) throws IOException {
        var others = new ArrayList<>(Feature.names());
        others.set(0, "SOMETHING");
        write(folder, others);
        assertThatThrownBy(() -> LearnedRanker.read(folder, tables.movies()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("SOMETHING")
                .hasMessageContaining("train a new release");
    }

    private void write(Path folder, List<String> features) throws IOException {
        RankingTablesFile.write(folder, tables);
        Files.writeString(folder.resolve(LearnedRanker.NAME), FewMovies.whatFollowsFirst(features));
    }
}
