package marquee.loader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.DatasetException;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.database.Schema;
import marquee.database.TestDatabase;
import marquee.loader.LoadException;
import org.junit.jupiter.api.Test;

class PostgresUsersTest {

    private static final Instant THEN = Instant.parse("2015-05-05T05:05:05Z");

    private final Postgres postgres = TestDatabase.fresh();

    @Test
    void brings_people_their_ratings_and_what_everyone_thinks() throws SQLException {
        copy("a", rating(1, 10, 5, 0), rating(1, 11, 0.5, 60), rating(2, 10, 4, 0));

        assertThat(row("SELECT string_agg(name || '=' || rating_count, ',' ORDER BY id) FROM users"))
                .isEqualTo("Viewer 1=2,Viewer 2=1");
        assertThat(row("SELECT ratings || '/' || half_stars FROM movie_ratings WHERE tmdb_id = 10"))
                .isEqualTo("2/18");
        assertThat(row("SELECT rated_at AT TIME ZONE 'UTC' FROM ratings WHERE tmdb_id = 11"))
                .isEqualTo("2015-05-05 05:06:05");
        assertThat(row("SELECT string_agg(likes::text, ',' ORDER BY tmdb_id) FROM movie_ratings"))
                .isEqualTo("2,0");
        assertThat(row("SELECT count(*) FROM trending")).isEqualTo("0");
    }

    @Test
    void counts_likes_of_these_days_as_if_they_were_given_here() throws SQLException {
        copy("a", rating(1, 10, 5, 350_000_000), rating(1, 11, 3.5, 350_000_000), rating(2, 10, 4, 350_604_800));

        assertThat(row(
                        "SELECT people || '/' || (weight / (SELECT weight_of_like(min(rated_at)) FROM ratings))::numeric(9, 2)"
                                + " FROM trending WHERE tmdb_id = 10"))
                .isEqualTo("2/3.00");
        assertThat(row("SELECT count(*) FROM trending WHERE tmdb_id = 11")).isEqualTo("0");
    }

    @Test
    void copies_a_dataset_once() throws SQLException {
        copy("a", rating(1, 10, 5, 0));
        TestDatabase.execute(postgres, "DELETE FROM ratings");
        copy("a", rating(1, 10, 5, 0));
        assertThat(row("SELECT count(*) FROM ratings")).isEqualTo("0");
    }

    @Test
    void leaves_people_who_are_there_as_they_are_and_takes_of_doubled_rows_one() throws SQLException {
        copy("a/1", rating(1, 10, 5, 0), rating(1, 11, 5, 0));
        TestDatabase.execute(postgres, "UPDATE ratings SET half_stars = 3; DELETE FROM ratings WHERE tmdb_id = 11");
        copy("a", rating(1, 10, 5, 0), rating(1, 11, 5, 0), rating(2, 12, 4, 0), rating(2, 12, 3, 9));

        assertThat(
                        row(
                                "SELECT string_agg(user_id || ':' || tmdb_id || '=' || half_stars, ',' ORDER BY tmdb_id) FROM ratings"))
                .isEqualTo("1:10=3,2:12=8");
        assertThat(row("SELECT string_agg(id || '=' || rating_count, ',' ORDER BY id) FROM users"))
                .isEqualTo("1=2,2=1");
    }

    @Test
    void people_who_were_deleted_do_not_come_back() throws SQLException {
        copy("a/1", rating(1, 10, 5, 0));
        TestDatabase.execute(
                postgres, "DELETE FROM users; DELETE FROM ratings; INSERT INTO deleted_users (id) VALUES (1)");
        copy("a", rating(1, 10, 5, 0), rating(2, 10, 4, 0));

        assertThat(row("SELECT string_agg(id::text, ',') FROM users")).isEqualTo("2");
        assertThat(row("SELECT string_agg(user_id::text, ',') FROM ratings")).isEqualTo("2");
        assertThat(row("SELECT ratings FROM movie_ratings WHERE tmdb_id = 10")).isEqualTo("1");
    }

    @Test
    void the_people_of_another_dataset_are_refused_in_a_sentence_and_nothing_changes() throws SQLException {
        copy("a", rating(1, 10, 5, 0));

        assertThatThrownBy(() -> copy("b", rating(1, 11, 4, 0)))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("holds the people of ml-test (a)")
                .hasMessageContaining("--postgres")
                .hasMessageContaining("--dataset");

        assertThat(row("SELECT string_agg(tmdb_id::text, ',') FROM ratings")).isEqualTo("10");
        assertThat(row("SELECT string_agg(hash, ',') FROM ratings_imports")).isEqualTo("a");
    }

    @Test
    void a_database_that_an_earlier_marquee_filled_is_still_its_data_sets_after_the_upgrade() throws SQLException {
        Postgres earlier = TestDatabase.asOf("2.1");
        TestDatabase.execute(earlier, "INSERT INTO ratings_imports VALUES ('all-files', now())");
        Schema.migrate(earlier);
        Dataset dataset = dataset("all-files", "ratings-alone", Stream.of(rating(1, 10, 5, 0)));

        assertThatThrownBy(() -> copy(earlier, dataset("others", Stream.of(rating(1, 11, 4, 0)))))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("holds the people of a data set imported earlier (all-files)");
        copy(earlier, dataset);
        copy(earlier, new FirstPeople(dataset, 1));

        assertThat(row(earlier, "SELECT hash || '/' || name FROM data_set")).isEqualTo("ratings-alone/ml-test");
    }

    @Test
    void the_first_people_of_a_data_set_are_told_from_an_earlier_claim_too() throws SQLException {
        Postgres earlier = TestDatabase.asOf("2.1");
        TestDatabase.execute(earlier, "INSERT INTO ratings_imports VALUES ('all-files/1', now())");
        Schema.migrate(earlier);

        copy(earlier, new FirstPeople(dataset("all-files", "ratings-alone", Stream.of(rating(1, 10, 5, 0))), 2));

        assertThat(row(earlier, "SELECT hash FROM data_set")).isEqualTo("ratings-alone");
        assertThat(row(earlier, "SELECT count(*) FROM ratings")).isEqualTo("1");
    }

    @Test
    void leaves_nothing_of_a_copy_that_failed() throws SQLException {
        var broken = Stream.concat(Stream.of(rating(1, 10, 5, 0)), Stream.generate(() -> {
            throw new DatasetException("ratings.csv cannot be read");
        }));
        assertThatThrownBy(() -> copy(postgres, dataset("a", broken.map(Rating.class::cast))))
                .hasMessageContaining("ratings.csv");
        assertThat(row("SELECT (SELECT count(*) FROM ratings) + (SELECT count(*) FROM users)"))
                .isEqualTo("0");
        copy("a", rating(1, 10, 5, 0));
        assertThat(row("SELECT count(*) FROM ratings")).isEqualTo("1");
    }

    private void copy(String hash, Rating... ratings) {
        copy(postgres, dataset(hash, Stream.of(ratings)));
    }

    private static void copy(Postgres postgres, Dataset dataset) {
        new PostgresUsers(postgres).copy(dataset, Progress.silent());
    }

    private static Rating rating(long user, long movie, double stars, long seconds) {
        return new Rating(user, new MovieId(movie), new Stars(stars), THEN.plusSeconds(seconds));
    }

    private String row(String sql) throws SQLException {
        return row(postgres, sql);
    }

    private static String row(Postgres postgres, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    private static Dataset dataset(String hash, Stream<Rating> ratings) {
        return dataset(hash, hash.replaceFirst("/.*", ""), ratings);
    }

    private static Dataset dataset(String hash, String origin, Stream<Rating> ratings) {
        return new Dataset() {
            @Override
            public String name() {
                return "ml-test";
            }

            @Override
            public String notice() {
                return "";
            }

            @Override
            public String hash() {
                return hash;
            }

            @Override
            public String origin() {
                return origin;
            }

            @Override
            public Stream<Movie> movies() {
                return Stream.empty();
            }

            @Override
            public Stream<Rating> ratings() {
                return ratings;
            }
        };
    }
}
