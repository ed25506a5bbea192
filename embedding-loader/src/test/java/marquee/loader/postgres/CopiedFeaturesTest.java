package marquee.loader.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import marquee.catalog.movielens.MovieLens;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ML-1M says of its people is kept with them, and goes with them. */
class CopiedFeaturesTest {

    private final Postgres postgres = TestDatabase.fresh();

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.writeString(folder.resolve("movies.dat"), "73::Heat (1995)::Crime\n");
        Files.writeString(folder.resolve("ratings.dat"), "1::73::5::964982703\n2::73::4::964982703\n");
        Files.writeString(folder.resolve("users.dat"), "1::F::1::10::48067\n2::M::old::16::70072\n3::F::25::0::1\n");
        var dataset = MovieLens.open(folder, folder.resolve("rejects"), Progress.silent());
        new PostgresUsers(postgres).copy(dataset, Progress.silent());
    }

    @Test
    void they_are_kept_of_those_who_rated_and_senseless_values_are_not() throws SQLException {
        assertThat(features()).containsExactly("1 female 0 k-12 student", "2 male null self-employed");
    }

    @Test
    void they_go_with_the_person() throws SQLException {
        TestDatabase.execute(postgres, "DELETE FROM users WHERE id = 1");

        assertThat(features()).containsExactly("2 male null self-employed");
    }

    private List<String> features() throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT concat_ws(' ', user_id, gender, coalesce(age_from::text, 'null'), occupation)"
                                + " FROM person_features ORDER BY user_id")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
