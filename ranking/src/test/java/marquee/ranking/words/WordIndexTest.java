package marquee.ranking.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.ranking.words.WordIndex.Found;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    private static final NearWords WORDS =
            new NearWords(List.of("robots", "space", "western"), new float[][] {{1, 0, 0}, {.8f, .6f, 0}, {0, 0, 1}});

    private static WordIndex index() {
        return WordIndex.of(Stream.of(
                movie(
                        1,
                        "Alone",
                        "Some gardener waits for a letter that never comes, year after year, until nobody but his dog is left to wait with him.",
                        "Robots",
                        "Space"),
                movie(2, "Robots", "The city of a great inventor.", "animation"),
                movie(3, "Far Out", "", "space"),
                movie(4, "Dust", "A gardener rides to the city of the dead.", "western")));
    }

    private static DescribedMovie movie(long id, String title, String overview, String... words) {
        return new DescribedMovie(
                id, title, List.of(words), Optional.of(overview).filter(story -> !story.isEmpty()));
    }

    @Test
    void a_movie_is_found_by_the_words_it_carries_that_mean_what_was_written() {
        try (var index = index()) {
            assertThat(ids(index.search("androids", WORDS.to(new float[] {1, 0, 0}), 10)))
                    .containsExactly(1L, 3L);
        }
    }

    @Test
    void of_movies_that_carry_a_word_the_one_that_people_called_everything_comes_last() {
        String[] everything = IntStream.range(0, 180).mapToObj(n -> "word " + n).toArray(String[]::new);
        everything[0] = "robots";
        try (var index = WordIndex.of(Stream.of(movie(1, "Famous", "", everything), movie(2, "Small", "", "robots")))) {
            assertThat(ids(index.search("androids", WORDS.to(new float[] {1, 0, 0}), 10)))
                    .containsExactly(2L, 1L);
        }
    }

    @Test
    void a_movie_is_found_by_words_as_they_are_written_where_nobody_knows_their_meaning() {
        try (var index = index()) {
            assertThat(ids(index.search("robots", List.of(), 10))).containsExactly(2L, 1L);
            assertThat(index.search("nonsense", List.of(), 10)).isEmpty();
            assertThat(index.search("?!", List.of(), 10)).isEmpty();
        }
    }

    @Test
    void a_movie_is_found_by_words_of_its_story_the_one_first_that_tells_of_most_of_them() {
        try (var index = index()) {
            assertThat(ids(index.search("gardener's letter: which gardener", List.of(), 10)))
                    .containsExactly(1L, 4L);
            assertThat(ids(index.search("Gardener rides", List.of(), 10))).containsExactly(4L, 1L);
        }
    }

    @Test
    void a_story_that_tells_of_all_counts_more_than_words_that_are_hardly_near_and_less_than_words_that_are() {
        try (var index = index()) {
            assertThat(ids(index.search("rides dead", WORDS.to(new float[] {.32f, 0, 0}), 10)))
                    .startsWith(4L);
            assertThat(ids(index.search("rides dead", WORDS.to(new float[] {1, 0, 0}), 10)))
                    .startsWith(1L);
        }
    }

    @Test
    void the_best_of_both_comes_first() {
        try (var index = index()) {
            List<Found> found = index.search("robots", WORDS.to(new float[] {1, 0, 0}), 10);

            assertThat(ids(found)).startsWith(1L).contains(2L, 3L);
            assertThat(index.search("robots", WORDS.to(new float[] {1, 0, 0}), 1))
                    .hasSize(1);
        }
    }

    @Test
    void what_means_something_else_does_not_count_and_what_is_nearer_counts_more() {
        List<NearWords.Near> near = WORDS.to(new float[] {.8f, .6f, 0});

        assertThat(near).extracting(NearWords.Near::word).containsExactly("space", "robots");
        assertThat(near.getFirst().weight()).isCloseTo(1, within(1e-5f));
        assertThat(near.getLast().weight()).isBetween(.4f, .6f);
    }

    @Test
    void movies_that_lie_where_the_words_lead_join_and_the_person_has_a_say() {
        var found = List.of(new Found(1, .8), new Found(2, .4));
        var vectors = Map.of(
                1L, new float[] {1, 0, 0},
                2L, new float[] {0, 1, 0},
                3L, new float[] {.9f, .1f, 0},
                4L, new float[] {0, 0, 1});
        float[] centre = Surroundings.centre(found, vectors).orElseThrow();

        assertThat(ids(Surroundings.blend(found, vectors, centre, Optional.empty())))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(ids(Surroundings.blend(found, vectors, centre, Optional.of(new float[] {0, 0, 1}))))
                .containsExactly(1L, 2L, 4L, 3L);
        assertThat(Surroundings.centre(found, Map.of())).isEmpty();
    }

    private static List<Long> ids(List<Found> found) {
        return found.stream().map(Found::movieId).toList();
    }
}
