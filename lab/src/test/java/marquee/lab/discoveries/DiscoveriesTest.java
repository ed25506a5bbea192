package marquee.lab.discoveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Figures;
import marquee.evaluation.SmallDataset;
import marquee.lab.EvaluationData;
import marquee.towers.text.TextEncoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On people of two tastes, westerns and musicals. */
class DiscoveriesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_group_has_its_first_person_and_others_each_once_and_similar_ones_score_alike() {
        float[][] scores = {{1, 0, 0}, {0, 1, 0}, {.9f, .1f, 0}, {.1f, .9f, 0}};

        assertThat(new Groups(scores, 2, 1).similar())
                .containsExactly(new int[] {0, 2}, new int[] {1, 3}, new int[] {2, 0}, new int[] {3, 1});
        assertThat(new Groups(scores, 3, 1).random())
                .hasSize(4)
                .allSatisfy(group ->
                        assertThat(IntStream.of(group).distinct().count()).isEqualTo(3))
                .containsExactlyElementsOf(new Groups(scores, 3, 1).random());
    }

    @Test
    void people_who_watch_together_are_served_at_least_as_fairly_as_by_averages() {
        Map<String, Figures> figures = new TogetherMeasure().run(data(), 1, false, Progress.silent());

        assertThat(figures).hasSize(12);
        assertThat(figure(figures, "2 random, together", "worst ndcg@10"))
                .isBetween(figure(figures, "2 random, averaged scores", "worst ndcg@10") * .9, 1.0);
    }

    @Test
    void movies_are_found_by_tags_that_nobody_was_told() {
        try (var encoder = TextEncoders.uncached("hashed")) {
            Map<String, Figures> figures = new MoodMeasure(encoder).run(data(), 1, false, Progress.silent());

            assertThat(figures).hasSize(4);
            assertThat(figure(figures, "mood, as served", "queries")).isPositive();
            assertThat(figure(figures, "mood, as served", "recall@10"))
                    .isGreaterThan(figure(figures, "bm25 over titles and tags", "recall@10"));
        }
    }

    @Test
    void stories_are_asked_for_by_words_that_their_titles_lack() {
        var films = List.of(
                film(1, "The Lighthouse", "A lighthouse keeper befriends a wandering seagull during winter."),
                film(2, "Nothing", ""),
                film(3, "Dust", "Too few long words here."));

        Map<String, Set<Integer>> queries = StoryQueries.of(films, 10, 1);

        assertThat(queries.values()).containsExactly(Set.of(0));
        assertThat(queries.keySet().iterator().next().split(" "))
                .hasSize(4)
                .isSubsetOf("keeper", "befriends", "wandering", "seagull", "during", "winter");
        assertThat(StoryQueries.of(films, 10, 1)).isEqualTo(queries);
        assertThat(StoryQueries.of(films, 0, 1)).isEmpty();
    }

    @Test
    void questions_are_answered_from_what_people_rated() {
        Map<String, Figures> figures = new OnboardingMeasure().run(data(), 1, false, Progress.silent());

        assertThat(figures).hasSize(5);
        assertThat(figure(figures, "no question", "answered with stars")).isZero();
        assertThat(figure(figures, "5 adaptive questions", "answered with stars"))
                .isBetween(.5, 5.0);
        assertThat(figure(figures, "5 adaptive questions", "ndcg@10"))
                .isGreaterThan(figure(figures, "no question", "ndcg@10"));
    }

    private static Movie film(long id, String title, String overview) {
        var text = new Movie.Text(
                Optional.of(overview),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Movie(
                new MovieId(id),
                OptionalLong.empty(),
                title,
                OptionalInt.empty(),
                List.of(),
                List.of(),
                text,
                Movie.Popularity.UNKNOWN);
    }

    private static double figure(Map<String, Figures> figures, String name, String metric) {
        return Objects.requireNonNull(figures.get(name)).get(metric);
    }

    /** Every tenth movie carries the same word, in the singular and in the plural. */
    private EvaluationData data() {
        var words = List.of(
                "metamorphosis",
                "constellation",
                "thunderstorm",
                "lighthouse",
                "masquerade",
                "pilgrimage",
                "submarine",
                "carousel",
                "hurricane",
                "labyrinth");
        var dataset = SmallDataset.twoTastes(120, 80);
        for (int movie = 1; movie <= 80; movie++) {
            String word = words.get(movie % words.size());
            dataset.tagged(movie, word, word + "s");
        }
        return EvaluationData.read(dataset, "hashed", folder, true);
    }
}
