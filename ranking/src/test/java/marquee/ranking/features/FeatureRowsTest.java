package marquee.ranking.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import marquee.ranking.candidates.PersonHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureRowsTest {

    private static final int[] NEAREST = {20, 21, 30, 31, 39};

    private final RankingTables tables = FewMovies.tables();
    private final FeatureRows features = new FeatureRows();

    @Test
    void candidates_are_the_towers_nearest_and_the_neighbours_of_what_was_rated_but_nothing_rated() {
        features.read(
                FewMovies.request(5, 1, 2, 3),
                new Sources(NEAREST, new int[] {7, 20}, row -> row == 0 || row > 3),
                tables);
        assertThat(rows()).containsExactlyInAnyOrder(20, 21, 30, 31, 39, 0, 4, 7);
    }

    @Test
    void what_follows_the_newest_rating_is_next() {
        features.read(FewMovies.request(5, 1, 2, 3), sources(), tables);
        assertThat(of(4, Feature.NEXT)).isEqualTo(.5f);
        assertThat(of(4, Feature.NEXT_RANK)).isZero();
        assertThat(of(4, Feature.NEAREST_LIKED)).isEqualTo(.5f);
        assertThat(of(20, Feature.NEXT)).isZero();
        assertThat(of(4, Feature.BESIDE_RECENT)).isGreaterThan(of(0, Feature.BESIDE_RECENT));
    }

    @Test
    void what_is_near_a_disliked_movie_is_told_from_what_is_near_a_liked_one() {
        features.read(FewMovies.request(1, 1, 2, 3), sources(), tables);
        assertThat(of(4, Feature.NEAREST_LIKED)).isZero();
        assertThat(of(4, Feature.NEAREST_DISLIKED)).isEqualTo(.5f);
        assertThat(of(4, Feature.BESIDE_DISLIKED)).isEqualTo(.5f);
        assertThat(of(4, Feature.BESIDE_LIKED)).isNegative();
        assertThat(of(4, Feature.CONTENT_NEAREST)).isEqualTo(-1);
    }

    @Test
    void genres_years_and_renown_are_compared_with_what_the_person_rates() {
        features.read(FewMovies.request(5, 2, 4, 6), sources(), tables);
        assertThat(of(20, Feature.GENRES_ALL)).isCloseTo(1, within(1e-6f));
        assertThat(of(21, Feature.GENRES_ALL)).isZero();
        assertThat(of(20, Feature.GENRES_CHOSEN)).isEqualTo(1);
        assertThat(of(30, Feature.YEARS_APART)).isGreaterThan(of(20, Feature.YEARS_APART));
        assertThat(of(20, Feature.RENOWN_APART)).isPositive();
    }

    @Test
    void a_movie_that_nobody_had_rated_by_then_is_told_by_its_years() {
        features.read(FewMovies.request(5, 1, 2, 3), sources(), tables);
        assertThat(of(30, Feature.YEARS_RATED)).isNegative();
        assertThat(of(0, Feature.YEARS_RATED)).isPositive();
        assertThat(of(39, Feature.AGE)).isNaN();
        assertThat(of(31, Feature.AGE)).isCloseTo(1970 - 1991, within(.1f));
    }

    @Test
    void a_moment_after_the_last_rating_is_read_as_that_of_the_last_rating() {
        Request then = FewMovies.request(5, 37, 38, 36);
        var later = new Request(then.history(), then.scores(), then.epochSecond() + 1_000_000_000L);
        features.read(then, sources(), tables);
        float atLast = of(20, Feature.AGE);
        features.read(later, sources(), tables);
        assertThat(of(20, Feature.AGE)).isCloseTo(atLast, within(.01f));
    }

    @Test
    void the_same_request_gives_the_same_bits_from_the_tables_of_a_file_and_after_other_people(@TempDir Path folder)
            throws IOException {
        Request request = FewMovies.request(4.5f, 5, 9, 12, 13);
        features.read(request, sources(), tables);
        float[] trained = read();
        RankingTablesFile.write(folder, tables);
        RankingTables served = RankingTablesFile.read(folder, tables.movies());
        var others = new FeatureRows();
        others.read(
                FewMovies.request(1, 30, 31, 8, 7),
                new Sources(new int[] {1, 2, 3}, new int[] {11}, row -> true),
                served);
        others.read(request, sources(), served);
        assertThat(Arrays.copyOf(others.values(), trained.length)).isEqualTo(trained);
    }

    @Test
    void nothing_is_known_of_somebody_who_rated_nothing() {
        var nobody =
                new Request(new PersonHistory(new int[0], new float[0], new long[0], List.of()), FewMovies.scores(), 0);
        features.read(nobody, sources(), tables);
        assertThat(features.candidates().size()).isEqualTo(NEAREST.length);
        assertThat(of(20, Feature.PERSON_RATINGS)).isZero();
    }

    private static Sources sources() {
        return new Sources(NEAREST, new int[0], row -> true);
    }

    private float[] read() {
        return Arrays.copyOf(features.values(), features.candidates().size() * Feature.COUNT);
    }

    private int[] rows() {
        return IntStream.range(0, features.candidates().size())
                .map(features.candidates()::row)
                .toArray();
    }

    private float of(int row, Feature feature) {
        int place = IntStream.range(0, features.candidates().size())
                .filter(at -> features.candidates().row(at) == row)
                .findFirst()
                .orElseThrow();
        return features.values()[place * Feature.COUNT + feature.place()];
    }
}
