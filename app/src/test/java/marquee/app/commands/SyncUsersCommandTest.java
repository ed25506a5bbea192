package marquee.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Rating;
import marquee.catalog.dataset.Datasets;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.loader.LoadException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SyncUsersCommandTest {

    private final Postgres postgres = TestDatabase.fresh();
    private final CommandLine command = new CommandLine(new SyncUsersCommand());

    @Test
    void copies_everybody_unless_told_otherwise() throws SQLException {
        assertThat(sync()).isZero();

        assertThat(copied()).hasSizeGreaterThan(500).isEqualTo(ratingsOf(sample()));
    }

    @Test
    void a_limit_takes_all_ratings_of_the_first_people_and_none_of_others_and_keeps_nobody_from_coming_later()
            throws SQLException {
        Map<Long, Long> everybody = ratingsOf(sample());

        assertThat(sync("--limit-users", "3")).isZero();
        Map<Long, Long> three = copied();
        assertThat(three).hasSize(3).isEqualTo(only(three.keySet(), everybody));

        assertThat(sync()).isZero();
        assertThat(copied()).isEqualTo(everybody);
    }

    @Test
    void a_negative_limit_is_refused() throws SQLException {
        refuses("--limit-users -1");

        assertThat(sync("--limit-users", "-1")).isEqualTo(1);
        assertThat(copied()).isEmpty();
    }

    @Test
    void without_a_database_it_says_how_to_name_one() {
        refuses("--postgres");

        assertThat(command.execute("--dataset", "sample")).isEqualTo(1);
    }

    @Test
    void the_commands_explain_themselves() {
        assertThat(command.getUsageMessage())
                .contains("--limit-users", "MARQUEE_LIMIT_USERS", "--dataset", "--postgres", "MARQUEE_POSTGRES");
        assertThat(new CommandLine(new LoadEmbeddingsCommand()).getUsageMessage())
                .contains("--release", "--fresh", "--qdrant", "MARQUEE_QDRANT_API_KEY", "--dataset");
    }

    private int sync(String... options) {
        var database = "postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database();
        var all = Stream.concat(
                Stream.of(
                        "--dataset",
                        "sample",
                        "--postgres",
                        database,
                        "--postgres-user",
                        postgres.user(),
                        "--postgres-password",
                        postgres.password()),
                Stream.of(options));
        return command.execute(all.toArray(String[]::new));
    }

    private void refuses(String words) {
        command.setExecutionExceptionHandler((problem, line, result) -> {
            assertThat(problem).isInstanceOf(LoadException.class).hasMessageContaining(words);
            return 1;
        });
    }

    /** How many ratings each person has. */
    private Map<Long, Long> copied() throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT user_id, count(*) FROM ratings GROUP BY user_id")) {
            var copied = new HashMap<Long, Long>();
            while (rows.next()) {
                copied.put(rows.getLong(1), rows.getLong(2));
            }
            return copied;
        }
    }

    private static Dataset sample() {
        return Datasets.open("sample", Path.of("no-downloads"), Progress.silent());
    }

    private static Map<Long, Long> ratingsOf(Dataset dataset) {
        try (Stream<Rating> ratings = dataset.ratings()) {
            return ratings.collect(Collectors.groupingBy(Rating::userId, Collectors.counting()));
        }
    }

    private static Map<Long, Long> only(Set<Long> people, Map<Long, Long> everybody) {
        return everybody.entrySet().stream()
                .filter(person -> people.contains(person.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
