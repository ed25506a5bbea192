package marquee.backend.accounts.callers;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import marquee.backend.accounts.Caller.Account;
import marquee.backend.accounts.Caller.Login;
import marquee.backend.accounts.PersonRow;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Who signs in, and whom they are here; asked with each request, so that every backend says the same. Thread-safe. */
@Component
public final class Accounts {

    private static final String FIND = """
            SELECT a.id, a.user_id, ARRAY(SELECT p.user_id FROM profiles p WHERE p.account = a.id ORDER BY 1) AS profiles
            FROM accounts a WHERE a.issuer = :issuer AND a.subject = :subject
            """;

    private static final String ACCOUNT = """
            INSERT INTO accounts (issuer, subject, user_id, created_at) VALUES (:issuer, :subject, :person, :now)
            ON CONFLICT (issuer, subject) DO NOTHING
            RETURNING id
            """;

    private static final String REPEATING = "Repeat the request: whoever signed in is one person, however often.";

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Accounts(DatabaseClient database, DatabaseGuard guard, TransactionalOperator transaction, Clock clock) {
        this.database = database;
        this.guard = guard;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The account of a login. Who comes for the first time becomes a person here.
     *
     * @param name how they are called, if their issuer says; empty otherwise
     */
    Mono<Account> of(Login login, String name) {
        return find(login).switchIfEmpty(Mono.defer(() -> welcome(login, name)));
    }

    private Mono<Account> find(Login login) {
        return guard.longRead(database.sql(FIND)
                .bind("issuer", login.issuer())
                .bind("subject", login.subject())
                .map(row -> account(login, row))
                .one());
    }

    /** Of two that come at the same time, one makes the person and the other finds them. */
    private Mono<Account> welcome(Login login, String name) {
        Mono<Long> made = PersonRow.insert(database, name, List.of(), 0)
                .flatMap(person -> database.sql(ACCOUNT)
                        .bind("issuer", login.issuer())
                        .bind("subject", login.subject())
                        .bind("person", person)
                        .bind("now", clock.instant())
                        .mapValue(Long.class)
                        .one()
                        .switchIfEmpty(Mono.error(CameMeanwhile::new)));
        return guard.change(made.as(transaction::transactional), REPEATING)
                .onErrorResume(CameMeanwhile.class, other -> Mono.empty())
                .then(Mono.defer(() -> find(login)));
    }

    private static Account account(Login login, Readable row) {
        return new Account(
                Objects.requireNonNull(row.get("id", Long.class)),
                login,
                Objects.requireNonNull(row.get("user_id", Long.class)),
                List.of(Objects.requireNonNull(row.get("profiles", Long[].class))));
    }

    /** Undoes a person whose account was made by another request. */
    private static final class CameMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CameMeanwhile() {
            super("somebody signed in twice at the same time", null, false, false);
        }
    }
}
