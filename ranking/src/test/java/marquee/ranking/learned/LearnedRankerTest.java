package marquee.ranking.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
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
    void somebody_who_asks_again_hears_the_same_without_its_being_computed_anew(@TempDir Path folder)
            throws IOException {
        LearnedRanker ranker = ranker(folder);
        var before = new RankedBefore();
        Ranked first = ranker.rank(FewMovies.request(5, 1, 2, 3), allowing(row -> row > 3), before);
        assertThat(ranker.rank(FewMovies.request(5, 1, 2, 3), allowing(row -> row > 3), before))
                .isSameAs(first);
    }

    @Test
    void what_may_be_shown_no_longer_or_again_is_ranked_anew(@TempDir Path folder) throws IOException {
        LearnedRanker ranker = ranker(folder);
        var before = new RankedBefore();
        assertThat(ranked(ranker, before, row -> row > 3)).contains(4).doesNotContain(0);
        assertThat(ranked(ranker, before, row -> row > 4)).doesNotContain(4, 0);
        assertThat(ranked(ranker, before, row -> row > 3)).contains(4).doesNotContain(0);
        assertThat(ranked(ranker, before, row -> row > 3 || row == 0)).contains(4, 0);
    }

    @Test
    void other_movies_of_the_towers_are_ranked_anew(@TempDir Path folder) throws IOException {
        LearnedRanker ranker = ranker(folder);
        var before = new RankedBefore();
        ranker.rank(FewMovies.request(5, 1, 2, 3), allowing(row -> row > 3), before);
        Ranked others = ranker.rank(
                FewMovies.request(5, 1, 2, 3), new Sources(new int[] {25}, new int[0], row -> row > 3), before);
        assertThat(others.rows()).contains(25).doesNotContain(20, 21, 30);
    }

    private LearnedRanker ranker(Path folder) throws IOException {
        write(folder, Feature.names());
        return LearnedRanker.read(folder, tables.movies()).orElseThrow();
    }

    private static int[] ranked(LearnedRanker ranker, RankedBefore before, IntPredicate allowed) {
        return ranker.rank(FewMovies.request(5, 1, 2, 3), allowing(allowed), before)
                .rows();
    }

    private static Sources allowing(IntPredicate allowed) {
        return new Sources(NEAREST, new int[0], allowed);
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
