package marquee.backend.experiments;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import marquee.evaluation.statistics.Moments;
import marquee.evaluation.statistics.RatioMoments;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sums of the answers of each variant, as {@code variant_answers} has them by person. Thread-safe; nothing here blocks. */
@Component
public class AnswerSums {

    private static final String SUMS = """
            SELECT variant, count(*) AS people, sum(answers)::float8 AS answers, sum(answers * answers)::float8 AS answers2,
                   sum(degraded)::float8 AS degraded, sum(degraded * degraded)::float8 AS degraded2,
                   sum(degraded * answers)::float8 AS degraded_answers,
                   sum(micros) / 1e3::float8 AS millis, sum((micros / 1e3::float8) ^ 2) AS millis2,
                   sum(micros / 1e3::float8 * answers) AS millis_answers
            FROM variant_answers GROUP BY variant
            """;

    private final DatabaseClient database;

    AnswerSums(DatabaseClient database) {
        this.database = database;
    }

    /**
     * The answers of one variant.
     *
     * @param degraded those that had to do without a part, by answers
     * @param millis that they took, by answers
     */
    public record Sums(RatioMoments degraded, RatioMoments millis) {

        /** Of nobody. */
        public static final Sums NONE = new Sums(RatioMoments.NONE, RatioMoments.NONE);
    }

    /** By variant; none of those that nobody had. */
    public Mono<Map<String, Sums>> read() {
        return database.sql(SUMS)
                .map(row -> Map.entry(text(row), new Sums(moments(row, "degraded"), moments(row, "millis"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Forgets those of earlier canaries. */
    public Mono<Void> forgetCanaries() {
        return database.sql("DELETE FROM variant_answers WHERE variant LIKE 'canary-%' OR variant LIKE 'control-%'")
                .then();
    }

    /** Forgets those of experiments, but for these variants. */
    public Mono<Void> forgetExperimentsBut(Collection<String> variants) {
        return database.sql("""
                        DELETE FROM variant_answers
                        WHERE NOT variant = ANY(:variants) AND variant NOT LIKE 'canary-%' AND variant NOT LIKE 'control-%'
                        """)
                .bind("variants", variants.toArray(String[]::new))
                .then();
    }

    private static String text(Readable row) {
        return Optional.ofNullable(row.get("variant", String.class)).orElseThrow();
    }

    private static RatioMoments moments(Readable row, String measure) {
        long people = (long) number(row, "people");
        return new RatioMoments(
                new Moments(people, number(row, measure), number(row, measure + "2")),
                new Moments(people, number(row, "answers"), number(row, "answers2")),
                number(row, measure + "_answers"));
    }

    private static double number(Readable row, String column) {
        return Optional.ofNullable(row.get(column, Number.class)).orElseThrow().doubleValue();
    }
}
