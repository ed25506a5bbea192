package marquee.backend.answers;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import marquee.backend.postgres.TimedTransactions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables {@code kept_answers} and {@code kept_histories}. Thread-safe; nothing here blocks. */
@Component
class KeptAnswerTable {

    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(5);

    /** So that a history need not be written with each of its answers. */
    private static final Duration STILL_USED = Duration.ofDays(1);

    private static final String ADD_HISTORIES = """
            INSERT INTO kept_histories AS known (person_id, name, used_at, history)
            SELECT person, more.name, to_timestamp(used), decode(history, 'base64')
            FROM unnest(:people, :names, :used, :histories) AS more (person, name, used, history)
            JOIN users ON users.id = person
            ORDER BY person, more.name
            ON CONFLICT (person_id, name) DO UPDATE SET used_at = excluded.used_at
            WHERE known.used_at < excluded.used_at - interval '1 day'
            """;

    /** Whoever was erased meanwhile is left out. */
    private static final String ADD_ANSWERS = """
            INSERT INTO kept_answers (id, person_id, at, history, answer, explored)
            SELECT id, person, at, more.name, decode(answer, 'base64'), explored
            FROM unnest(:ids, :people, :names, :times, :answers, :explored)
                AS more (id, person, name, at, answer, explored)
            JOIN kept_histories known ON known.person_id = person AND known.name = more.name
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String FIND = """
            SELECT a.person_id, a.at, a.answer, h.history
            FROM kept_answers a JOIN kept_histories h ON h.person_id = a.person_id AND h.name = a.history
            WHERE a.id = :id AND a.at >= :since
            """;

    private static final String OF_PERSON = """
            SELECT a.id, a.person_id, a.at, a.answer, h.history
            FROM kept_answers a JOIN kept_histories h ON h.person_id = a.person_id AND h.name = a.history
            WHERE a.person_id = :person AND a.at >= :since ORDER BY a.at, a.id
            """;

    private static final String EXPLORED = """
            SELECT id FROM kept_answers WHERE explored AND at >= :since AND at <= :until ORDER BY at DESC, id LIMIT :most
            """;

    private final DatabaseClient database;
    private final TimedTransactions transactions;

    KeptAnswerTable(DatabaseClient database, TimedTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    Mono<Void> add(List<PackedAnswer> answers) {
        return transactions.within(STATEMENT_LIMIT, addHistories(answers).then(addAnswers(answers)));
    }

    private Mono<Void> addHistories(List<PackedAnswer> answers) {
        var once = new LinkedHashMap<Name, PackedAnswer>();
        answers.forEach(one -> once.put(new Name(one.answer().person(), one.history()), one));
        var histories = List.copyOf(once.values());
        return database.sql(ADD_HISTORIES)
                .bind(
                        "people",
                        histories.stream().map(one -> one.answer().person()).toArray(Long[]::new))
                .bind("names", histories.stream().map(PackedAnswer::history).toArray(Long[]::new))
                .bind(
                        "used",
                        histories.stream()
                                .map(one -> one.answer().at().getEpochSecond())
                                .toArray(Long[]::new))
                .bind(
                        "histories",
                        histories.stream().map(one -> text(one.historyBytes())).toArray(String[]::new))
                .then();
    }

    private Mono<Void> addAnswers(List<PackedAnswer> answers) {
        return database.sql(ADD_ANSWERS)
                .bind("ids", answers.stream().map(one -> one.answer().id()).toArray(UUID[]::new))
                .bind(
                        "people",
                        answers.stream().map(one -> one.answer().person()).toArray(Long[]::new))
                .bind("names", answers.stream().map(PackedAnswer::history).toArray(Long[]::new))
                .bind("times", answers.stream().map(one -> one.answer().at()).toArray(Instant[]::new))
                .bind("answers", answers.stream().map(one -> text(one.bytes())).toArray(String[]::new))
                .bind(
                        "explored",
                        answers.stream().map(one -> one.answer().isExplored()).toArray(Boolean[]::new))
                .then();
    }

    /** An answer that was given since a time; empty where none of this id is kept. */
    Mono<KeptAnswer> find(UUID id, Instant since) {
        return database.sql(FIND)
                .bind("id", id)
                .bind("since", since)
                .map(row -> answer(id, row))
                .one();
    }

    /** A person's since a time, oldest first. */
    Flux<KeptAnswer> of(long person, Instant since) {
        return database.sql(OF_PERSON)
                .bind("person", person)
                .bind("since", since)
                .map(row -> answer(value(row, "id", UUID.class), row))
                .all();
    }

    /** The newest between two times of which something was left to chance, newest first. */
    Mono<List<UUID>> explored(Instant since, Instant until, int most) {
        return database.sql(EXPLORED)
                .bind("since", since)
                .bind("until", until)
                .bind("most", most)
                .mapValue(UUID.class)
                .all()
                .collectList();
    }

    /** Drops answers from before a time, and histories that belong to none. */
    Mono<Void> forget(Instant before) {
        return transactions.within(
                STATEMENT_LIMIT,
                drop("DELETE FROM kept_answers WHERE at < :before", before)
                        .then(drop("DELETE FROM kept_histories WHERE used_at < :before", before.minus(STILL_USED))));
    }

    private Mono<Void> drop(String sql, Instant before) {
        return database.sql(sql).bind("before", before).then();
    }

    private static KeptAnswer answer(UUID id, Readable row) {
        var rest = PackedAnswer.rest(value(row, "answer", byte[].class));
        return new KeptAnswer(
                id,
                value(row, "person_id", Long.class),
                value(row, "at", Instant.class),
                rest.question(),
                rest.made(),
                PackedAnswer.history(value(row, "history", byte[].class)),
                rest.items());
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type)).orElseThrow();
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private record Name(long person, long history) {}
}
