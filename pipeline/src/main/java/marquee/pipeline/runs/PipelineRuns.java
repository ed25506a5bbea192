package marquee.pipeline.runs;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marquee.database.Postgres;

/**
 * Every retraining that was asked for. One is open at most. Every method blocks, for seconds at most, and fails with {@link
 * marquee.database.DatabaseException} when the database is away. Thread-safe.
 */
public final class PipelineRuns {

    private final PipelineDatabase database;

    /** @param database whose tables are up to date */
    public PipelineRuns(PipelineDatabase database) {
        this.database = database;
    }

    /** The same over a database. */
    public static PipelineRuns of(Postgres postgres) {
        return new PipelineRuns(new PipelineDatabase(postgres));
    }

    /** Work with the tables. */
    @FunctionalInterface
    private interface Work<T> {
        T with(RunTable table) throws SQLException;
    }

    /**
     * Asks for a run; where one is open, that is the answer, and whoever asked second is not kept.
     *
     * @param at by the service's clock
     */
    public PipelineRun ask(String by, String reason, Instant at) {
        return with(table -> {
            table.insert(new PipelineRun.Request(by, reason, at, watermark()));
            return table.open().orElseThrow();
        });
    }

    /** The newest runs first. */
    public List<PipelineRun> newest(int most) {
        return with(table -> table.newest(most));
    }

    /** A run as it is now; fails when there never was one of the number. */
    public PipelineRun get(long id) {
        return with(table -> table.find(id).orElseThrow());
    }

    /** The one that is not ended. */
    public Optional<PipelineRun> open() {
        return with(RunTable::open);
    }

    /** Notes that a step begins; one that was begun before and not ended was killed. */
    public void begin(PipelineRun run, PipelineStep step) {
        with(table -> {
            table.killed(run.id());
            table.begin(run.id(), step);
            return run;
        });
    }

    /** Notes what came of the step that was begun, and how the run is since. */
    public PipelineRun ended(PipelineRun run, PipelineStep step, StepResult result) {
        return with(table -> {
            switch (result) {
                case StepResult.Done done -> {
                    table.endAttempt(run.id(), StepOutcome.DONE, done.sentence());
                    if (step.next().isPresent()) {
                        table.goOn(run.id(), step.next().get(), done.release());
                    } else {
                        table.end(run.id(), RunState.DONE, done.release(), introduction(table, run));
                    }
                }
                case StepResult.Refused refused -> {
                    table.endAttempt(run.id(), StepOutcome.REFUSED, refused.sentence());
                    table.end(run.id(), RunState.REFUSED, null, refused.sentence());
                }
                case StepResult.Failed failed -> table.endAttempt(run.id(), StepOutcome.FAILED, failed.sentence());
            }
            return table.find(run.id()).orElseThrow();
        });
    }

    /** Gives a run up. */
    public void giveUp(PipelineRun run, String sentence) {
        with(table -> {
            table.end(run.id(), RunState.FAILED, null, sentence);
            return run;
        });
    }

    /** What the run was for is what its end is told by. */
    private static String introduction(RunTable table, PipelineRun run) throws SQLException {
        return table.find(run.id()).orElseThrow().attempts().stream()
                .filter(attempt -> attempt.step() == PipelineStep.INTRODUCE)
                .flatMap(attempt -> attempt.sentence().stream())
                .reduce((first, last) -> last)
                .orElse("done");
    }

    private long watermark() {
        return database.does(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT coalesce(max(place), 0) FROM events")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private <T> T with(Work<T> work) {
        return database.does(connection -> work.with(new RunTable(connection)));
    }
}
