package marquee.backend.drift.vectors;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import marquee.evaluation.drift.DriftMeasure;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code drift_vectors}, and what the registry says of the change to compare. Thread-safe; nothing here blocks. */
@Component
class VectorDriftTable {

    private final DatabaseClient database;

    VectorDriftTable(DatabaseClient database) {
        this.database = database;
    }

    /** From which release to which the last change of the live one was; empty where there was none. */
    Mono<ReleaseStep> change() {
        return database.sql("""
                        SELECT live.number AS release, earlier.number AS earlier
                        FROM releases live JOIN releases earlier ON earlier.id = live.replaced
                        WHERE live.state = 'live'
                        """).map(VectorDriftTable::step).one();
    }

    /** What was found of a step; empty before it was compared. */
    Mono<ComparedVectors> find(ReleaseStep step) {
        return database.sql("SELECT * FROM drift_vectors WHERE release = :release AND earlier = :earlier")
                .bind("release", step.release())
                .bind("earlier", step.earlier())
                .map(VectorDriftTable::compared)
                .one();
    }

    /** Empty where another backend was earlier. */
    Mono<Boolean> save(ComparedVectors compared) {
        VectorDrift drift = compared.drift();
        return database.sql("""
                        INSERT INTO drift_vectors
                            (release, earlier, at, movies, cosine, norm, earlier_norm, distance, threshold, raised)
                        VALUES (:release, :earlier, :at, :movies, :cosine, :norm, :earlier_norm, :distance, :threshold, :raised)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("release", compared.step().release())
                .bind("earlier", compared.step().earlier())
                .bind("at", compared.at())
                .bind("movies", drift.movies())
                .bind("cosine", drift.cosine())
                .bind("norm", drift.norm())
                .bind("earlier_norm", drift.earlierNorm())
                .bind("distance", drift.norms().value())
                .bind("threshold", drift.norms().threshold())
                .bind("raised", compared.raised())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .map(rows -> true);
    }

    Flux<ComparedVectors> newest(int most) {
        return database.sql("SELECT * FROM drift_vectors ORDER BY at DESC, release DESC LIMIT :most")
                .bind("most", most)
                .map(VectorDriftTable::compared)
                .all();
    }

    private static ComparedVectors compared(Readable row) {
        return new ComparedVectors(
                step(row),
                value(row, "at", Instant.class),
                new VectorDrift(
                        value(row, "movies", Integer.class),
                        value(row, "cosine", Double.class),
                        value(row, "norm", Double.class),
                        value(row, "earlier_norm", Double.class),
                        new DriftMeasure.Distance(
                                value(row, "distance", Double.class), value(row, "threshold", Double.class))),
                value(row, "raised", Boolean.class));
    }

    private static ReleaseStep step(Readable row) {
        return new ReleaseStep(value(row, "release", String.class), value(row, "earlier", String.class));
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type)).orElseThrow();
    }
}
