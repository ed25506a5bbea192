package marquee.backend.recommendations.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.PictureUrls;
import marquee.backend.movies.Votes;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.catalog.Stars;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Map<Long, MovieCard> CARDS =
            Map.of(620L, card(620, "Ghostbusters (a.k.a. Ghost Busters)"), 13L, card(13, "Forrest Gump"));

    @Test
    void a_reason_has_a_code_words_with_short_titles_and_the_movies_it_is_about() {
        assertThat(Explanation.of(new Reason.BecauseYouRated(620, new Stars(4.5), List.of(13L, 99L)), CARDS))
                .isEqualTo(new Explanation(
                        ReasonCode.BECAUSE_YOU_RATED, "Because you rated Ghostbusters 4.5", List.of(620L, 13L)));
        assertThat(Explanation.of(new Reason.UnlikeWhatYouAvoid(13), CARDS))
                .isEqualTo(
                        new Explanation(ReasonCode.UNLIKE_WHAT_YOU_AVOID, "Nothing like Forrest Gump", List.of(13L)));
        assertThat(Explanation.of(new Reason.NotOfGenreYouAvoid("War"), CARDS))
                .isEqualTo(
                        new Explanation(ReasonCode.UNLIKE_WHAT_YOU_AVOID, "Unlike what you avoid: no War", List.of()));
        assertThat(Explanation.of(new Reason.BecauseYouLike("Drama"), CARDS))
                .isEqualTo(new Explanation(ReasonCode.BECAUSE_YOU_LIKE, "Because you like Drama", List.of()));
    }

    @Test
    void a_movie_that_the_catalogue_lost_is_neither_named_nor_linked() {
        assertThat(Explanation.of(new Reason.SimilarTo(7), CARDS))
                .isEqualTo(new Explanation(ReasonCode.SIMILAR_TO, "Similar to a movie", List.of()));
    }

    private static MovieCard card(long id, String title) {
        return new MovieCard(
                id,
                title,
                OptionalInt.of(1984),
                List.of(),
                new PictureUrls("", ""),
                OptionalInt.empty(),
                new Votes(0, 0));
    }
}
