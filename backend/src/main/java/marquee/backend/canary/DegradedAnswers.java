package marquee.backend.canary;

import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Optional;
import marquee.evaluation.statistics.Moments;
import marquee.evaluation.statistics.RatioMoments;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Degraded answers by answers, of each variant, as {@code variant_answers} has them by person. Thread-safe; nothing here blocks. */
@Component
class DegradedAnswers {

    private static final String SUMS = """
            SELECT variant, count(*) AS people, sum(degraded)::float8 AS degraded, sum(answers)::float8 AS answers,
                   sum(degraded * degraded)::float8 AS degraded2, sum(answers * answers)::float8 AS answers2,
                   sum(degraded * answers)::float8 AS products
            FROM variant_answers GROUP BY variant
            """;

    private final DatabaseClient database;

    DegradedAnswers(DatabaseClient database) {
        this.database = database;
    }

    /** By variant; none of those that nobody had. */
    Mono<Map<String, RatioMoments>> read() {
        return database.sql(SUMS)
                .map(row -> Map.entry(text(row), moments(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Forgets those of earlier canaries. */
    Mono<Void> forget() {
        return database.sql("DELETE FROM variant_answers WHERE variant LIKE 'canary-%' OR variant LIKE 'control-%'")
                .then();
    }

    private static String text(Readable row) {
        return Optional.ofNullable(row.get("variant", String.class)).orElseThrow();
    }

    private static RatioMoments moments(Readable row) {
        long people = (long) number(row, "people");
        return new RatioMoments(
                new Moments(people, number(row, "degraded"), number(row, "degraded2")),
                new Moments(people, number(row, "answers"), number(row, "answers2")),
                number(row, "products"));
    }

    private static double number(Readable row, String column) {
        return Optional.ofNullable(row.get(column, Number.class)).orElseThrow().doubleValue();
    }
}
