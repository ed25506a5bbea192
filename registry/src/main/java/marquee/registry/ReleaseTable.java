package marquee.registry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marquee.database.Statements;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code releases} and {@code release_changes} over one connection. */
final class ReleaseTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ALL = """
            SELECT release.*, earlier.number AS replaced_number
            FROM releases release LEFT JOIN releases earlier ON earlier.id = release.replaced
            """;

    private final Connection connection;
    private final Statements sql;

    ReleaseTable(Connection connection) {
        this.connection = connection;
        this.sql = new Statements(connection);
    }

    /** Newest first, those that are gone as well. */
    List<RegisteredRelease> all() throws SQLException {
        return sql.rows(ALL + "ORDER BY release.id DESC", ReleaseTable::release);
    }

    Optional<RegisteredRelease> live() throws SQLException {
        return sql.rows(ALL + "WHERE release.state = 'live'", ReleaseTable::release).stream()
                .findFirst();
    }

    /** The latest of this number. */
    Optional<RegisteredRelease> find(String number) throws SQLException {
        return sql
                .rows(ALL + "WHERE release.number = ? ORDER BY release.id DESC LIMIT 1", ReleaseTable::release, number)
                .stream()
                .findFirst();
    }

    void insert(Artefact artefact) throws SQLException {
        sql.update(
                """
                INSERT INTO releases (number, state, manifest_hash, data_name, data_hash, data_watermark, git_commit, image,
                                      metrics, trained_at)
                VALUES (?, 'candidate', ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                artefact.number(),
                artefact.hash(),
                artefact.data().name(),
                artefact.data().hash(),
                artefact.data().watermark().isPresent()
                        ? artefact.data().watermark().getAsLong()
                        : null,
                artefact.origin().gitCommit().orElse(null),
                artefact.origin().image().orElse(null),
                JSON.writeValueAsString(artefact.origin().metrics()),
                artefact.origin().trainedAt().atOffset(ZoneOffset.UTC));
    }

    void state(String number, ReleaseState state) throws SQLException {
        sql.update("UPDATE releases SET state = ? WHERE number = ? AND removed_at IS NULL", state.word(), number);
    }

    void replaced(String number, String earlier) throws SQLException {
        sql.update("""
                UPDATE releases SET replaced = (SELECT id FROM releases WHERE number = ? AND removed_at IS NULL)
                WHERE number = ? AND removed_at IS NULL
                """, earlier, number);
    }

    void collections(String number, List<String> collections) throws SQLException {
        sql.update(
                "UPDATE releases SET collections = ? WHERE number = ? AND removed_at IS NULL",
                connection.createArrayOf("text", collections.toArray()),
                number);
    }

    void removed(String number) throws SQLException {
        sql.update(
                "UPDATE releases SET removed_at = now(), collections = '{}' WHERE number = ? AND removed_at IS NULL",
                number);
    }

    void write(String number, Optional<ReleaseState> was, ReleaseState became, Decision decision) throws SQLException {
        sql.update(
                """
                INSERT INTO release_changes (release, was, became, changed_by, reason, forced)
                SELECT max(id), ?, ?, ?, ?, ? FROM releases WHERE number = ?
                """,
                was.map(ReleaseState::word).orElse(null),
                became.word(),
                decision.who(),
                decision.why(),
                decision.forced(),
                number);
    }

    void beginCanary(String number, String control) throws SQLException {
        sql.update("""
                INSERT INTO canaries (release, control)
                SELECT release.id, control.id FROM releases release, releases control
                WHERE release.number = ? AND control.number = ? AND release.removed_at IS NULL AND control.removed_at IS NULL
                """, number, control);
    }

    void canaryAt(RunningCanary.Progress progress) throws SQLException {
        sql.update(
                """
                UPDATE canaries SET shares = ?, step = ?, since = ?, step_since = ?, looked_at = NULL
                WHERE id = (SELECT max(id) FROM canaries)
                """,
                connection.createArrayOf("integer", progress.shares().toArray()),
                progress.step(),
                progress.since(),
                progress.stepSince());
    }

    void canaryLook(RunningCanary.Look look) throws SQLException {
        sql.update(
                "UPDATE canaries SET exposures = ?, says = ?, looked_at = ? WHERE id = (SELECT max(id) FROM canaries)",
                look.exposures(),
                look.says(),
                look.at().atOffset(ZoneOffset.UTC));
    }

    /** The one that runs. */
    Optional<RunningCanary> canary() throws SQLException {
        String newest = """
                SELECT release.number, control.number AS control_number, canary.*
                FROM canaries canary JOIN releases release ON release.id = canary.release
                JOIN releases control ON control.id = canary.control
                WHERE release.state = 'canary' ORDER BY canary.id DESC LIMIT 1
                """;
        return sql.rows(newest, ReleaseTable::canary).stream().findFirst();
    }

    private static RunningCanary canary(ResultSet row) throws SQLException {
        long exposures = row.getLong("exposures");
        String says = row.getString("says");
        return new RunningCanary(
                row.getString("number"),
                row.getString("control_number"),
                row.getTimestamp("begun_at").toInstant(),
                new RunningCanary.Progress(
                        List.of((Integer[]) row.getArray("shares").getArray()),
                        row.getInt("step"),
                        row.getLong("since"),
                        row.getLong("step_since")),
                Optional.ofNullable(row.getTimestamp("looked_at"))
                        .map(at -> new RunningCanary.Look(exposures, says, at.toInstant())));
    }

    /** Those that running experiments name. */
    Set<String> tried() throws SQLException {
        return Set.copyOf(sql.rows(
                "SELECT DISTINCT unnest(releases) FROM experiments WHERE stopped_at IS NULL", row -> row.getString(1)));
    }

    /** Of the latest of this number, oldest first. */
    List<ReleaseChange> changes(String number) throws SQLException {
        return sql.rows("""
                SELECT * FROM release_changes WHERE release = (SELECT max(id) FROM releases WHERE number = ?) ORDER BY id
                """, ReleaseTable::change, number);
    }

    private static ReleaseChange change(ResultSet row) throws SQLException {
        return new ReleaseChange(
                Optional.ofNullable(row.getString("was")).flatMap(ReleaseState::of),
                ReleaseState.of(row.getString("became")).orElseThrow(),
                new Decision(row.getString("changed_by"), row.getString("reason"), row.getBoolean("forced")),
                row.getTimestamp("changed_at").toInstant());
    }

    private static RegisteredRelease release(ResultSet row) throws SQLException {
        return new RegisteredRelease(
                row.getString("number"),
                ReleaseState.of(row.getString("state")).orElseThrow(),
                Optional.ofNullable(row.getString("replaced_number")),
                new RegisteredRelease.Data(
                        row.getString("data_name"),
                        row.getString("data_hash"),
                        Optional.ofNullable(row.getObject("data_watermark", Long.class)).stream()
                                .mapToLong(Long::longValue)
                                .findFirst()),
                origin(row),
                new RegisteredRelease.Files(
                        row.getString("manifest_hash"),
                        List.of((String[]) row.getArray("collections").getArray()),
                        Optional.ofNullable(row.getTimestamp("removed_at")).map(Timestamp::toInstant)));
    }

    private static RegisteredRelease.Origin origin(ResultSet row) throws SQLException {
        return new RegisteredRelease.Origin(
                row.getTimestamp("trained_at").toInstant(),
                Optional.ofNullable(row.getString("git_commit")),
                Optional.ofNullable(row.getString("image")),
                metrics(row.getString("metrics")));
    }

    private static Map<String, Double> metrics(String json) {
        Map<String, Double> metrics = new HashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(
                        figure -> metrics.put(figure.getKey(), figure.getValue().asDouble()));
        return metrics;
    }
}
