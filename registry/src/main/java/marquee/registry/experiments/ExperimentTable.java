package marquee.registry.experiments;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.database.Statements;
import marquee.registry.Decision;

/** The tables {@code experiments} and {@code experiment_changes} over one connection. */
final class ExperimentTable {

    static final String RUNNING = "running";
    static final String STOPPED = "stopped";

    private final Connection connection;
    private final Statements sql;

    ExperimentTable(Connection connection) {
        this.connection = connection;
        this.sql = new Statements(connection);
    }

    /** Newest first. */
    List<RegisteredExperiment> all() throws SQLException {
        return sql.rows("SELECT * FROM experiments ORDER BY id DESC", ExperimentTable::experiment);
    }

    /** Those that run, newest first. */
    List<RegisteredExperiment> running() throws SQLException {
        return sql.rows(
                "SELECT * FROM experiments WHERE stopped_at IS NULL ORDER BY id DESC", ExperimentTable::experiment);
    }

    Optional<RegisteredExperiment> find(String name) throws SQLException {
        return sql.rows("SELECT * FROM experiments WHERE name = ?", ExperimentTable::experiment, name).stream()
                .findFirst();
    }

    /** Whether a release's vectors are in the index; empty where there is no such release. */
    Optional<Boolean> isLoaded(String number) throws SQLException {
        return sql
                .rows(
                        "SELECT cardinality(collections) > 0 FROM releases WHERE number = ? AND removed_at IS NULL",
                        row -> row.getBoolean(1),
                        number)
                .stream()
                .findFirst();
    }

    /** How many people have a business rule anyway; empty where none of the name holds. */
    Optional<Integer> percentOfRule(String name) throws SQLException {
        return sql
                .rows(
                        "SELECT percent FROM business_rules WHERE name = ? AND ended_at IS NULL",
                        row -> row.getInt(1),
                        name)
                .stream()
                .findFirst();
    }

    void insert(Experiment experiment, String definition) throws SQLException {
        sql.update(
                "INSERT INTO experiments (name, layer, salt, definition, releases, rules) VALUES (?, ?, ?, ?, ?, ?)",
                experiment.name(),
                experiment.layer(),
                experiment.salt(),
                definition,
                connection.createArrayOf("text", experiment.releases().toArray()),
                connection.createArrayOf("text", experiment.rules().toArray()));
    }

    void stop(String name) throws SQLException {
        sql.update("UPDATE experiments SET stopped_at = now() WHERE name = ?", name);
    }

    void since(String name, long watermark) throws SQLException {
        sql.update("UPDATE experiments SET since = ? WHERE name = ? AND since IS NULL", watermark, name);
    }

    void results(String name, String json) throws SQLException {
        sql.update("UPDATE experiments SET results = ?::jsonb WHERE name = ? AND stopped_at IS NULL", json, name);
    }

    void write(String name, String became, Decision decision) throws SQLException {
        sql.update("""
                INSERT INTO experiment_changes (experiment, became, changed_by, reason)
                SELECT id, ?, ?, ? FROM experiments WHERE name = ?
                """, became, decision.who(), decision.why(), name);
    }

    /** Oldest first. */
    List<ExperimentChange> changes(String name) throws SQLException {
        return sql.rows("""
                SELECT * FROM experiment_changes WHERE experiment = (SELECT id FROM experiments WHERE name = ?)
                ORDER BY id
                """, ExperimentTable::change, name);
    }

    private static ExperimentChange change(ResultSet row) throws SQLException {
        return new ExperimentChange(
                row.getString("became"),
                Decision.of(row.getString("changed_by"), row.getString("reason")),
                row.getTimestamp("changed_at").toInstant());
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
}
