package marquee.ranking.crossencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.features.FewMovies;
import marquee.ranking.movies.MovieTable;
import marquee.towers.TowerUnavailableException;
import marquee.towers.crossencoder.CountingModel;
import marquee.towers.crossencoder.CrossEncoder;
import marquee.towers.crossencoder.CrossEncoder.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By a model for which the best movie is the one whose title is the largest number. */
class CrossEncoderRankerTest {

    private static final Limits LIMITS = new Limits(4, 128, Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private final MovieTable movies = FewMovies.tables().movies();
    private final PersonHistory person = FewMovies.request(5, 1, 2, 3).history();

    @Test
    void the_models_order_takes_the_places_and_the_scores_that_the_towers_gave() {
        var byTowers = byTowers(9, 30, 12, 25, 17);
        assertThat(order(byTowers, 5)).extracting(Scored::row).containsExactly(30, 25, 17, 12, 9);
        assertThat(order(byTowers, 5))
                .extracting(Scored::score)
                .containsExactlyElementsOf(byTowers.stream().map(Scored::score).toList());
    }

    @Test
    void candidates_beyond_the_most_and_movies_without_words_keep_their_places() {
        assertThat(order(byTowers(9, 30, 12, 25, 17), 3))
                .extracting(Scored::row)
                .containsExactly(30, 12, 9, 25, 17);
        int wordless = FewMovies.COUNT - 1;
        assertThat(order(byTowers(9, wordless, 12), 3)).extracting(Scored::row).containsExactly(12, wordless, 9);
    }

    @Test
    void equal_scores_keep_the_towers_order() {
        var nobody = new PersonHistory(new int[0], new float[0], new long[0], List.of("Western"));
        assertThat(ordered(byTowers(9, 30, 12), 3, nobody, LIMITS))
                .extracting(Scored::row)
                .containsExactly(9, 30, 12);
    }

    @Test
    void knows_whoever_likes_something() {
        try (var encoder = CrossEncoder.open(CountingModel.in(folder), LIMITS)) {
            var ranker = new CrossEncoderRanker(movies, this::words, encoder, 5);
            assertThat(ranker.knows(person)).isTrue();
            assertThat(ranker.knows(FewMovies.request(5, 1).history())).isTrue();
            assertThat(ranker.knows(new PersonHistory(new int[] {1}, new float[] {3}, new long[1], List.of())))
                    .isFalse();
        }
    }

    @Test
    void is_late_rather_than_slow() {
        var none = new Limits(1, 128, Duration.ofNanos(-1));
        assertThatThrownBy(() -> ordered(byTowers(9, 30), 2, person, none))
                .isInstanceOf(TowerUnavailableException.class);
    }

    @Test
    void tells_a_taste_by_genres_and_the_newest_liked_movies() {
        var tastes = new TasteWords(movies, this::words);
        var history = new PersonHistory(
                new int[] {2, 4, 6, 7}, new float[] {5, 2, 4, 5}, new long[4], List.of("Documentary"));
        assertThat(tastes.of(history)).isEqualTo("Documentary, Western, Musical. 7 (1967), 6 (1966), 2 (1962)");
    }

    @Test
    void tells_a_movie_by_title_year_genres_and_tags() {
        assertThat(MovieWords.of("Heat", OptionalInt.of(1995), List.of("Crime", "Drama"), List.of("heist"))
                        .sentence())
                .isEqualTo("Heat (1995). Crime, Drama. heist");
        assertThat(MovieWords.of("Heat", OptionalInt.empty(), List.of(), List.of())
                        .sentence())
                .isEqualTo("Heat");
    }

    private List<Scored> order(List<Scored> byTowers, int most) {
        return ordered(byTowers, most, person, LIMITS);
    }

    private List<Scored> ordered(List<Scored> byTowers, int most, PersonHistory person, Limits limits) {
        try (var encoder = CrossEncoder.open(CountingModel.in(folder), limits)) {
            return new CrossEncoderRanker(movies, this::words, encoder, most)
                    .order(byTowers, new Wanted(person, FewMovies.person(), 0, any -> true, 10));
        }
    }

    private Optional<MovieWords> words(long movieId) {
        int row = movies.row(movieId);
        return row == FewMovies.COUNT - 1
                ? Optional.empty()
                : Optional.of(MovieWords.of(
                        Integer.toString(row), OptionalInt.of(movies.year(row)), List.of("Western"), List.of()));
    }

    private List<Scored> byTowers(int... rows) {
        var found = new ArrayList<Scored>();
        IntStream.of(rows).forEach(row -> {
            double score = 1.0 / (found.size() + 1);
            found.add(new Scored(movies.movieId(row), row, movies.traits(row), score, score));
        });
        return found;
    }
}
