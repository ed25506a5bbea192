package marquee.backend.recommendations.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import marquee.backend.crowd.KnownPopularity;
import marquee.backend.crowd.KnownPopularity.Known;
import marquee.backend.crowd.Popularity;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.catalog.Stars;
import org.junit.jupiter.api.Test;

class NearestLikedTest {

    /** The movie to explain. */
    private static final long SHOWN = 9;

    private static final Popularity POPULARITY = KnownPopularity.of(List.of(
            new Known(1, List.of("Drama"), 500),
            new Known(2, List.of("Drama"), 500),
            new Known(3, List.of("Drama"), 1),
            new Known(4, List.of("Comedy"), 500),
            new Known(SHOWN, List.of("Comedy"), 500)));

    private static final float[] SAME = {1, 0};
    private static final float[] NEAR = {0.8f, 0.6f};
    private static final float[] FAR = {0, 1};

    @Test
    void names_the_liked_movie_that_lies_nearest_and_its_stars() {
        assertThat(why(List.of(rated(1, 4.5), rated(2, 5)), Map.of(1L, NEAR, 2L, FAR, SHOWN, SAME)))
                .isEqualTo(new Reason.BecauseYouRated(1, new Stars(4.5)));
    }

    @Test
    void a_movie_that_was_not_liked_is_no_reason_however_near_it_lies() {
        var vectors = Map.of(1L, FAR, 2L, SAME, SHOWN, SAME);

        assertThat(why(List.of(rated(1, 4), rated(2, 3.5)), vectors))
                .isEqualTo(new Reason.BecauseYouRated(1, new Stars(4)));
        assertThat(why(List.of(rated(2, 1)), vectors)).isEqualTo(new Reason.FitsYourTaste());
    }

    @Test
    void a_well_known_movie_goes_before_a_nearer_one_that_hardly_anybody_rated() {
        assertThat(why(List.of(rated(1, 5), rated(3, 5)), Map.of(1L, NEAR, 3L, SAME, SHOWN, SAME)))
                .isEqualTo(new Reason.BecauseYouRated(1, new Stars(5)));
    }

    @Test
    void a_movie_of_the_same_genre_goes_before_one_that_lies_a_little_nearer() {
        assertThat(why(List.of(rated(1, 5), rated(4, 5)), Map.of(1L, SAME, 4L, NEAR, SHOWN, SAME)))
                .isEqualTo(new Reason.BecauseYouRated(4, new Stars(5)));
    }

    @Test
    void only_the_latest_fifty_that_were_liked_explain() {
        var ratings = new ArrayList<RatedMovie>();
        ratings.add(rated(1, 5));
        LongStream.rangeClosed(101, 149).forEach(id -> ratings.add(rated(id, 5)));
        ratings.add(rated(150, 2));
        var vectors = Map.of(1L, SAME, 101L, NEAR, SHOWN, SAME);
        assertThat(why(ratings, vectors)).isEqualTo(new Reason.BecauseYouRated(1, new Stars(5)));

        ratings.add(rated(151, 5));

        assertThat(why(ratings, vectors)).isEqualTo(new Reason.BecauseYouRated(101, new Stars(5)));
    }

    @Test
    void without_a_liked_movie_or_a_place_of_its_own_the_chosen_genre_is_the_reason() {
        assertThat(why(List.of("Horror", "Drama"), List.of(), Map.of(SHOWN, SAME)))
                .isEqualTo(new Reason.BecauseYouLike("Horror"));
        assertThat(why(List.of("Horror"), List.of(rated(1, 5)), Map.of(1L, SAME)))
                .isEqualTo(new Reason.BecauseYouLike("Horror"));
    }

    private static Reason why(List<RatedMovie> ratings, Map<Long, float[]> vectors) {
        return why(List.of(), ratings, vectors);
    }

    private static Reason why(List<String> genres, List<RatedMovie> ratings, Map<Long, float[]> vectors) {
        return new NearestLiked(new History(1, 1, genres, ratings), vectors, POPULARITY).of(SHOWN);
    }

    private static RatedMovie rated(long movie, double stars) {
        return new RatedMovie(movie, new Stars(stars), Instant.EPOCH.plusSeconds(movie));
    }
}
