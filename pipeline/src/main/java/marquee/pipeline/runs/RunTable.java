package marquee.pipeline.runs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import marquee.database.Statements;
import org.jspecify.annotations.Nullable;

/** The tables {@code pipeline_runs} and {@code pipeline_steps} over one connection. */
final class RunTable {

    private final Statements sql;

    RunTable(Connection connection) {
        this.sql = new Statements(connection);
    }

    /** Newest first. */
    List<PipelineRun> newest(int most) throws SQLException {
        return sql.rows("SELECT * FROM pipeline_runs ORDER BY id DESC LIMIT ?", this::run, most);
    }

    Optional<PipelineRun> open() throws SQLException {
        return sql.rows("SELECT * FROM pipeline_runs WHERE ended_at IS NULL", this::run).stream()
                .findFirst();
    }

    Optional<PipelineRun> find(long id) throws SQLException {
        return sql.rows("SELECT * FROM pipeline_runs WHERE id = ?", this::run, id).stream()
                .findFirst();
    }

    /** Does nothing where one is open. */
    void insert(PipelineRun.Request request) throws SQLException {
        sql.update("""
                INSERT INTO pipeline_runs (asked_by, reason, asked_at, watermark) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                """, request.by(), request.reason(), request.at().atOffset(ZoneOffset.UTC), request.watermark());
    }

    void begin(long run, PipelineStep step) throws SQLException {
        sql.update("UPDATE pipeline_runs SET state = 'running', step = ? WHERE id = ?", step.word(), run);
        sql.update("INSERT INTO pipeline_steps (run, step) VALUES (?, ?)", run, step.word());
    }

    /** Of whoever worked on it and is no more. */
    void killed(long run) throws SQLException {
        sql.update("UPDATE pipeline_steps SET outcome = 'killed' WHERE run = ? AND outcome = 'running'", run);
    }

    void endAttempt(long run, StepOutcome outcome, String sentence) throws SQLException {
        sql.update("""
                UPDATE pipeline_steps SET outcome = ?, sentence = ?, ended_at = clock_timestamp()
                WHERE run = ? AND outcome = 'running'
                """, outcome.word(), sentence, run);
    }

    void goOn(long run, PipelineStep next, String release) throws SQLException {
        sql.update("UPDATE pipeline_runs SET step = ?, release = ? WHERE id = ?", next.word(), release, run);
    }

    void end(long run, RunState state, @Nullable String release, String sentence) throws SQLException {
        sql.update("""
                UPDATE pipeline_runs SET state = ?, release = coalesce(?, release), sentence = ?, ended_at = clock_timestamp()
                WHERE id = ?
                """, state.word(), release, sentence, run);
    }

    private PipelineRun run(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new PipelineRun(
                id,
                new PipelineRun.Request(
                        row.getString("asked_by"),
                        row.getString("reason"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getLong("watermark")),
                RunState.of(row.getString("state")),
                PipelineStep.of(row.getString("step")),
                Optional.ofNullable(row.getString("release")),
                Optional.ofNullable(row.getString("sentence")),
                attempts(id));
    }

    private List<StepAttempt> attempts(long run) throws SQLException {
        return sql.rows("SELECT * FROM pipeline_steps WHERE run = ? ORDER BY id", RunTable::attempt, run);
    }

    private static StepAttempt attempt(ResultSet row) throws SQLException {
        return new StepAttempt(
                PipelineStep.of(row.getString("step")),
                row.getTimestamp("began_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                StepOutcome.of(row.getString("outcome")),
                Optional.ofNullable(row.getString("sentence")));
    }
}
