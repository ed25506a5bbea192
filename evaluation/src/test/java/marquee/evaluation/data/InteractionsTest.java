package marquee.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import org.junit.jupiter.api.Test;

class InteractionsTest {

    private static final Dataset TWO_PEOPLE = dataset(
            List.of(movie(900, 1), movie(100, 2), movie(500, 3), movie(700, 4)),
            List.of(
                    rating(8, 100, 4.0, 50),
                    rating(3, 500, 0.5, 20),
                    rating(3, 100, 5.0, 10),
                    rating(3, 900, 3.5, 20),
                    rating(8, 900, 4.5, 40)));

    private final Interactions interactions = Interactions.read(TWO_PEOPLE);

    @Test
    void people_and_movies_are_numbered_by_their_dataset_ids_without_the_unrated() {
        assertThat(interactions.users()).isEqualTo(2);
        assertThat(interactions.userId(0)).isEqualTo(3);
        assertThat(interactions.userRow(8)).isEqualTo(1);
        assertThat(interactions.userRow(4)).isNegative();
        assertThat(interactions.items().size()).isEqualTo(3);
        assertThat(interactions.items().movie(0)).isEqualTo(new MovieId(900));
        assertThat(interactions.items().datasetId(2)).isEqualTo(3);
        assertThat(interactions.items().row(new MovieId(100))).isEqualTo(1);
        assertThat(interactions.items().row(new MovieId(700))).isEqualTo(Items.UNKNOWN);
    }

    @Test
    void the_ratings_of_a_person_are_ordered_by_time_then_dataset_id() {
        assertThat(rows(interactions, 0)).containsExactly(1, 0, 2);
        assertThat(rows(interactions, 1)).containsExactly(0, 1);
        assertThat(interactions.stars(interactions.start(0) + 1)).isEqualTo(3.5f);
        assertThat(interactions.positive(interactions.start(0) + 1)).isFalse();
        assertThat(interactions.positive(interactions.start(0))).isTrue();
        assertThat(interactions.epochSecond(interactions.start(1))).isEqualTo(40);
        assertThat(interactions.counts()).containsExactly(2, 2, 1);
    }

    @Test
    void a_subset_keeps_the_rows_of_people_and_movies() {
        var positives = interactions.keep((user, position) -> interactions.positive(position));
        assertThat(positives.users()).isEqualTo(2);
        assertThat(positives.items().size()).isEqualTo(3);
        assertThat(rows(positives, 0)).containsExactly(1);
        assertThat(rows(positives, 1)).containsExactly(0, 1);
        assertThat(positives.epochSecond(positives.start(1) + 1)).isEqualTo(50);
    }

    @Test
    void to_learn_the_same_is_read_of_some_people_without_the_order_of_reading() {
        var learned = Interactions.readToLearn(TWO_PEOPLE, user -> user == 3);

        assertThat(learned.users()).isEqualTo(1);
        assertThat(rows(learned, 0)).containsExactly(1, 0, 2);
        assertThat(learned.keep((user, position) -> position > 0).size()).isEqualTo(2);
        assertThatThrownBy(learned::asSequences).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void likes_are_counted_by_movie_and_times_last_longer_than_signed_numbers_would() {
        long late = Instant.parse("2099-12-31T23:59:59Z").getEpochSecond();
        var read = Interactions.read(dataset(
                List.of(movie(900, 1), movie(100, 2)),
                List.of(rating(3, 900, 4, late), rating(3, 100, 3.5, 10), rating(8, 900, 5, 10))));

        assertThat(read.likes()).containsExactly(2, 0);
        assertThat(read.epochSecond(read.end(0) - 1)).isEqualTo(late);
    }

    @Test
    void the_rated_movies_are_described_row_by_row() {
        assertThat(interactions.items().describedBy(TWO_PEOPLE))
                .extracting(Movie::title)
                .containsExactly("Movie 900", "Movie 100", "Movie 500");
    }

    @Test
    void a_rated_movie_without_a_description_is_named() {
        var silent = dataset(List.of(movie(900, 1), movie(100, 2)), List.of());
        assertThatThrownBy(() -> interactions.items().describedBy(silent)).hasMessageContaining("the movie 500");
    }

    private static List<Integer> rows(Interactions interactions, int user) {
        return Stream.iterate(interactions.start(user), p -> p < interactions.end(user), p -> p + 1)
                .map(interactions::item)
                .toList();
    }

    private static Rating rating(long user, long movie, double stars, long second) {
        return new Rating(user, new MovieId(movie), new Stars(stars), Instant.ofEpochSecond(second));
    }

    private static Movie movie(long id, long datasetId) {
        return new Movie(
                new MovieId(id),
                OptionalLong.of(datasetId),
                "Movie " + id,
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Movie.Text.UNKNOWN,
                Movie.Popularity.UNKNOWN);
    }

    private static Dataset dataset(List<Movie> movies, List<Rating> ratings) {
        return new Dataset() {
            @Override
            public String name() {
                return "two people";
            }

            @Override
            public String notice() {
                return "";
            }

            @Override
            public String hash() {
                return "0";
            }

            @Override
            public Stream<Movie> movies() {
                return movies.stream();
            }

            @Override
            public Stream<Rating> ratings() {
                return ratings.stream();
            }
        };
    }
}
