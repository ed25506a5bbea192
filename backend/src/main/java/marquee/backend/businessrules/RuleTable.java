package marquee.backend.businessrules;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import marquee.registry.Decision;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The table of business rules. Thread-safe; nothing here blocks. */
@Component
class RuleTable {

    /** Each list looks at all that hold. */
    static final int MOST = 100;

    private static final int SHOWN = 200;

    private static final String ADD = """
            INSERT INTO business_rules (name, kind, lists, movies, genres, first_year, last_year, position, strength,
                                        percent, made_by, reason, made_at)
            SELECT :name, :kind, :lists, :movies, :genres, :first, :last, :position, :strength, :percent, :by, :reason, :at
            WHERE (SELECT count(*) FROM business_rules WHERE ended_at IS NULL) < :most
            ON CONFLICT (name) WHERE ended_at IS NULL DO NOTHING
            """;

    private static final String END = """
            UPDATE business_rules SET ended_at = :at, ended_by = :by, end_reason = :reason
            WHERE name = :name AND ended_at IS NULL
              AND NOT EXISTS (SELECT FROM experiments WHERE stopped_at IS NULL AND :name = ANY(rules))
            """;

    private final DatabaseClient database;

    RuleTable(DatabaseClient database) {
        this.database = database;
    }

    /** Those that hold, the earliest first. */
    Mono<List<BusinessRule>> inForce() {
        return database.sql("SELECT * FROM business_rules WHERE ended_at IS NULL ORDER BY id")
                .map(RuleTable::rule)
                .all()
                .collectList();
    }

    /** Those that hold and the latest of those that ended, the newest first. */
    Mono<List<RuleView>> newest() {
        return database.sql("SELECT * FROM business_rules ORDER BY ended_at IS NULL DESC, id DESC LIMIT " + SHOWN)
                .map(row -> RuleView.of(rule(row), record(row)))
                .all()
                .collectList();
    }

    /** Whether it holds now: not where one of its name does, or {@value #MOST} do. */
    Mono<Boolean> add(BusinessRule rule, Decision decision, Instant now) {
        var spec = database.sql(ADD)
                .bind("name", rule.name())
                .bind("kind", kind(rule.effect()))
                .bind("lists", rule.lists().stream().map(RuleTable::word).toArray(String[]::new))
                .bind("movies", rule.choice().movies().toArray(Long[]::new))
                .bind("genres", rule.choice().genres().toArray(String[]::new))
                .bind("percent", rule.percent())
                .bind("by", decision.who())
                .bind("reason", decision.why())
                .bind("at", now)
                .bind("most", MOST);
        spec = optional(spec, "first", boxed(rule.choice().firstYear()), Integer.class);
        spec = optional(spec, "last", boxed(rule.choice().lastYear()), Integer.class);
        spec = optional(spec, "position", position(rule.effect()), Integer.class);
        return optional(spec, "strength", strength(rule.effect()), Double.class)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Whether one of the name holds. */
    Mono<Boolean> holds(String name) {
        return database.sql("SELECT EXISTS (SELECT FROM business_rules WHERE name = :name AND ended_at IS NULL)")
                .bind("name", name)
                .mapValue(Boolean.class)
                .one();
    }

    /** Whether it has ended now: not where none of the name held, or a running experiment names it. */
    Mono<Boolean> end(String name, Decision decision, Instant now) {
        return database.sql(END)
                .bind("name", name)
                .bind("by", decision.who())
                .bind("reason", decision.why())
                .bind("at", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static <T> DatabaseClient.GenericExecuteSpec optional(
            DatabaseClient.GenericExecuteSpec spec, String name, Optional<T> value, Class<T> type) {
        return value.map(known -> spec.bind(name, known)).orElseGet(() -> spec.bindNull(name, type));
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    static String kind(Effect effect) {
        return switch (effect) {
            case Effect.Pin pin -> "pin";
            case Effect.Boost boost -> "boost";
            case Effect.Bury bury -> "bury";
            case Effect.Hide hide -> "hide";
        };
    }

    static Optional<Integer> position(Effect effect) {
        return effect instanceof Effect.Pin(int position) ? Optional.of(position) : Optional.empty();
    }

    static Optional<Double> strength(Effect effect) {
        return switch (effect) {
            case Effect.Boost(double strength) -> Optional.of(strength);
            case Effect.Bury(double strength) -> Optional.of(strength);
            case Effect.Pin pin -> Optional.empty();
            case Effect.Hide hide -> Optional.empty();
        };
    }

    static String word(RuledList list) {
        return list.name().toLowerCase(Locale.ROOT);
    }

    private static BusinessRule rule(Readable row) {
        Set<RuledList> lists = Arrays.stream(Objects.requireNonNull(row.get("lists", String[].class)))
                .map(word -> RuledList.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        var choice = new MovieChoice(
                List.of(Objects.requireNonNull(row.get("movies", Long[].class))),
                List.of(Objects.requireNonNull(row.get("genres", String[].class))),
                number(row, "first_year"),
                number(row, "last_year"));
        return new BusinessRule(
                text(row, "name").orElseThrow(),
                effect(row),
                lists,
                choice,
                number(row, "percent").orElseThrow());
    }

    private static Effect effect(Readable row) {
        return switch (text(row, "kind").orElseThrow()) {
            case "pin" -> new Effect.Pin(number(row, "position").orElseThrow());
            case "boost" -> new Effect.Boost(Objects.requireNonNull(row.get("strength", Double.class)));
            case "bury" -> new Effect.Bury(Objects.requireNonNull(row.get("strength", Double.class)));
            default -> new Effect.Hide();
        };
    }

    private static RuleView.Story record(Readable row) {
        return new RuleView.Story(
                text(row, "made_by").orElseThrow(),
                text(row, "reason").orElseThrow(),
                time(row, "made_at").orElseThrow(),
                text(row, "end_reason").orElse(null),
                time(row, "ended_at").orElse(null));
    }

    private static Optional<String> text(Readable row, String column) {
        return Optional.ofNullable(row.get(column, String.class));
    }

    private static Optional<Instant> time(Readable row, String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }

    private static OptionalInt number(Readable row, String column) {
        var value = row.get(column, Integer.class);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
