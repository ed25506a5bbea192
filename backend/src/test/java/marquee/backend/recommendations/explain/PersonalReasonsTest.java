package marquee.backend.recommendations.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.crowd.KnownPopularity;
import marquee.backend.crowd.KnownPopularity.Known;
import marquee.backend.crowd.Popularity;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.catalog.Stars;
import org.junit.jupiter.api.Test;

class PersonalReasonsTest {

    /** The movie to explain, a comedy. */
    private static final long SHOWN = 9;

    private static final Popularity POPULARITY = KnownPopularity.of(List.of(
            new Known(1, List.of("Comedy"), 5),
            new Known(2, List.of("Comedy", "Drama"), 5),
            new Known(3, List.of("Comedy"), 5),
            new Known(4, List.of("Comedy"), 5),
            new Known(5, List.of("Drama"), 5),
            new Known(6, List.of("Drama"), 5),
            new Known(7, List.of("Horror"), 5),
            new Known(SHOWN, List.of("Comedy"), 5)));

    /** By how much the score of the shown movie falls when a rating is left out. */
    private final Map<RatedMovie, Double> falls = new HashMap<>();

    private final Map<Long, Subjects> subjects = new HashMap<>();

    /** Where movies lie on a line. */
    private final Map<Long, float[]> places = new HashMap<>(Map.of(SHOWN, new float[] {1}));

    @Test
    void names_the_rating_without_which_the_score_falls_most_and_links_the_others_that_carry() {
        rated(1, 4, .1);
        rated(2, 5, .3);
        rated(3, 4.5, .2);
        rated(4, 5, .05);

        assertThat(why()).isEqualTo(new Reason.BecauseYouRated(2, new Stars(5), List.of(3L, 1L)));
    }

    @Test
    void of_the_three_that_carry_most_one_of_the_same_genre_is_named() {
        rated(5, 5, .4);
        rated(6, 5, .3);
        rated(1, 4, .2);

        assertThat(why()).isEqualTo(new Reason.BecauseYouRated(1, new Stars(4)));
    }

    @Test
    void where_none_of_the_three_shares_a_genre_no_film_is_named_but_a_genre_that_the_person_likes() {
        rated(5, 5, .4);
        rated(6, 5, .3);
        rated(7, 5, .2);
        rated(1, 5, .1);
        assertThat(why()).isEqualTo(new Reason.FitsYourTaste());

        rated(3, 5, .0);
        assertThat(why()).isEqualTo(new Reason.BecauseYouLike("Comedy"));
    }

    @Test
    void a_rating_whose_absence_would_lift_the_movie_is_no_reason() {
        rated(1, 5, -.1);
        rated(7, 5, .1);

        assertThat(why()).isEqualTo(new Reason.FitsYourTaste());
    }

    @Test
    void who_only_dislikes_is_told_a_genre_that_they_avoid_and_that_the_movie_is_not_of() {
        rated(1, 1, .4);
        rated(5, .5, .3);
        rated(6, 1, .2);

        assertThat(why()).isEqualTo(new Reason.NotOfGenreYouAvoid("Drama"));
    }

    @Test
    void a_genre_of_which_something_was_liked_is_not_avoided() {
        rated(5, .5, .3);
        rated(6, 1, .2);
        rated(2, 5, -.1);

        assertThat(why()).isEqualTo(new Reason.More(Optional.empty()));
    }

    @Test
    void a_disliked_film_is_named_where_the_movie_has_nothing_in_common_with_it() {
        rated(5, 1, .3);
        places.put(5L, new float[] {-.1f});

        assertThat(why()).isEqualTo(new Reason.UnlikeWhatYouAvoid(5));
    }

    @Test
    void no_disliked_film_is_named_that_is_of_the_same_genre_or_about_the_same_or_near() {
        rated(1, 1, .3);
        places.put(1L, new float[] {-.1f});
        assertThat(why()).isEqualTo(new Reason.More(Optional.empty()));

        falls.clear();
        rated(5, 1, .3);
        places.put(5L, new float[] {.1f});
        assertThat(why()).isEqualTo(new Reason.More(Optional.empty()));

        places.put(5L, new float[] {-.1f});
        subjects.put(5L, Subjects.of(List.of("prison")));
        subjects.put(SHOWN, Subjects.of(List.of("prison")));
        assertThat(why()).isEqualTo(new Reason.More(Optional.empty()));
    }

    @Test
    void without_ratings_the_chosen_genre_is_the_reason_and_without_that_there_is_none() {
        assertThat(why("Comedy", "Drama")).isEqualTo(new Reason.BecauseYouLike("Comedy"));
        assertThat(why("Horror")).isEqualTo(new Reason.More(Optional.empty()));
        assertThat(why()).isEqualTo(new Reason.More(Optional.empty()));
    }

    @Test
    void a_rating_in_between_is_neither_liked_nor_avoided() {
        rated(1, 3, .2);

        assertThat(why()).isEqualTo(new Reason.More(Optional.empty()));
    }

    private void rated(long movie, double stars, double fall) {
        falls.put(new RatedMovie(movie, new Stars(stars), Instant.EPOCH.plusSeconds(movie)), fall);
    }

    @Test
    void where_no_genre_connects_them_what_they_are_about_or_who_made_them_does() {
        rated(5, 5, .4);
        rated(6, 5, .3);
        rated(7, 5, .2);
        subjects.put(SHOWN, Subjects.of(List.of("time travel", "Bill Murray")));
        subjects.put(5L, Subjects.of(List.of("prison")));
        subjects.put(6L, Subjects.of(List.of("prison", "bill murray ")));
        subjects.put(7L, Subjects.of(List.of("Time Travel")));

        assertThat(why()).isEqualTo(new Reason.BecauseYouRated(6, new Stars(5), List.of(7L)));
    }

    @Test
    void a_genre_connects_before_what_they_are_about() {
        rated(5, 5, .4);
        rated(1, 5, .3);
        subjects.put(SHOWN, Subjects.of(List.of("prison")));
        subjects.put(5L, Subjects.of(List.of("prison")));

        assertThat(why()).isEqualTo(new Reason.BecauseYouRated(1, new Stars(5)));
    }

    @Test
    void subjects_are_wanted_of_movies_that_no_genre_connects_and_of_what_carries_them() {
        rated(5, 5, .4);
        assertThat(reasons().unconnected(List.of(SHOWN))).containsExactlyInAnyOrder(SHOWN, 5L);

        rated(2, 1, .35);
        assertThat(reasons().unconnected(List.of(SHOWN))).containsExactlyInAnyOrder(SHOWN, 5L, 2L);

        rated(1, 5, .3);
        assertThat(reasons().unconnected(List.of(SHOWN))).isEmpty();
    }

    private Reason why(String... genres) {
        return reasons(genres).of(SHOWN, subjects);
    }

    private PersonalReasons reasons(String... genres) {
        var without = new HashMap<RatedMovie, float[]>();
        falls.forEach((rating, fall) -> without.put(rating, new float[] {(float) (1 - fall)}));
        var contributions = new Contributions(new float[] {1}, without, places);
        var history = new History(1, 1, List.of(genres), List.copyOf(falls.keySet()));
        return new PersonalReasons(contributions, history, POPULARITY);
    }
}
