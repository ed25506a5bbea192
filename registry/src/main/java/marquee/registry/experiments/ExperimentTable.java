package marquee.registry.experiments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.registry.Decision;
import org.jspecify.annotations.Nullable;

/** The tables {@code experiments} and {@code experiment_changes} over one connection. */
final class ExperimentTable {

    static final String RUNNING = "running";
    static final String STOPPED = "stopped";

    private final Connection connection;

    ExperimentTable(Connection connection) {
        this.connection = connection;
    }

    /** Newest first. */
    List<RegisteredExperiment> all() throws SQLException {
        return experiments("SELECT * FROM experiments ORDER BY id DESC");
    }

    /** Those that run, newest first. */
    List<RegisteredExperiment> running() throws SQLException {
        return experiments("SELECT * FROM experiments WHERE stopped_at IS NULL ORDER BY id DESC");
    }

    Optional<RegisteredExperiment> find(String name) throws SQLException {
        return experiments("SELECT * FROM experiments WHERE name = ?", name).stream()
                .findFirst();
    }

    /** Whether a release's vectors are in the index; empty where there is no such release. */
    Optional<Boolean> isLoaded(String number) throws SQLException {
        try (var query = prepared(
                        "SELECT cardinality(collections) > 0 FROM releases WHERE number = ? AND removed_at IS NULL",
                        number);
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
        }
    }

    /** How many people have a business rule anyway; empty where none of the name holds. */
    Optional<Integer> percentOfRule(String name) throws SQLException {
        try (var query = prepared("SELECT percent FROM business_rules WHERE name = ? AND ended_at IS NULL", name);
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
        }
    }

    void insert(Experiment experiment, String definition) throws SQLException {
        update(
                "INSERT INTO experiments (name, layer, salt, definition, releases, rules) VALUES (?, ?, ?, ?, ?, ?)",
                experiment.name(),
                experiment.layer(),
                experiment.salt(),
                definition,
                connection.createArrayOf("text", experiment.releases().toArray()),
                connection.createArrayOf("text", experiment.rules().toArray()));
    }

    void stop(String name) throws SQLException {
        update("UPDATE experiments SET stopped_at = now() WHERE name = ?", name);
    }

    void since(String name, long watermark) throws SQLException {
        update("UPDATE experiments SET since = ? WHERE name = ? AND since IS NULL", watermark, name);
    }

    void results(String name, String json) throws SQLException {
        update("UPDATE experiments SET results = ?::jsonb WHERE name = ? AND stopped_at IS NULL", json, name);
    }

    void write(String name, String became, Decision decision) throws SQLException {
        update("""
                INSERT INTO experiment_changes (experiment, became, changed_by, reason)
                SELECT id, ?, ?, ? FROM experiments WHERE name = ?
                """, became, decision.who(), decision.why(), name);
    }

    /** Oldest first. */
    List<ExperimentChange> changes(String name) throws SQLException {
        try (var query = prepared("""
                        SELECT * FROM experiment_changes WHERE experiment = (SELECT id FROM experiments WHERE name = ?)
                        ORDER BY id
                        """, name);
                var rows = query.executeQuery()) {
            List<ExperimentChange> changes = new ArrayList<>();
            while (rows.next()) {
                changes.add(new ExperimentChange(
                        rows.getString("became"),
                        Decision.of(rows.getString("changed_by"), rows.getString("reason")),
                        rows.getTimestamp("changed_at").toInstant()));
            }
            return changes;
        }
    }

    private List<RegisteredExperiment> experiments(String sql, Object... values) throws SQLException {
        try (var query = prepared(sql, values);
                var rows = query.executeQuery()) {
            List<RegisteredExperiment> experiments = new ArrayList<>();
            while (rows.next()) {
                experiments.add(experiment(rows));
            }
            return experiments;
        }
    }

    private static RegisteredExperiment experiment(ResultSet row) throws SQLException {
        String definition = row.getString("definition");
        return new RegisteredExperiment(
                ExperimentFile.read(definition),
                definition,
                row.getTimestamp("started_at").toInstant(),
                Stream.ofNullable(row.getObject("since", Long.class))
                        .mapToLong(Long::longValue)
                        .findFirst(),
                Optional.ofNullable(row.getString("results")),
                Optional.ofNullable(row.getTimestamp("stopped_at")).map(Timestamp::toInstant));
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepared(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
