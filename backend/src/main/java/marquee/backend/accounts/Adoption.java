package marquee.backend.accounts;

import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Whose somebody new is: of the household or the product that brings them. Thread-safe; nothing here blocks. */
@Component
public final class Adoption {

    private static final int MOST_PROFILES = 20;

    private static final String TO_HOUSEHOLD = """
            WITH owner AS (SELECT id FROM accounts WHERE id = :account FOR NO KEY UPDATE)
            INSERT INTO profiles (user_id, account)
            SELECT :person, id FROM owner WHERE (SELECT count(*) FROM profiles WHERE account = :account) < :most
            """;

    private final DatabaseClient database;

    Adoption(DatabaseClient database) {
        this.database = database;
    }

    /** What a caller does with those whom they bring. */
    public Bringer by(Caller caller) {
        return switch (caller) {
            case Caller.Anybody anybody -> new Bringer("", person -> Mono.empty());
            case Caller.Stranger stranger -> new Bringer("", person -> Mono.error(UnauthorizedException::withoutToken));
            case Caller.SignedIn signedIn ->
                new Bringer(
                        "account " + signedIn.account().id(),
                        person -> toHousehold(signedIn.account().id(), person));
            case Caller.Product product ->
                new Bringer("product " + product.product(), person -> toProduct(product.product(), person));
        };
    }

    private Mono<Void> toHousehold(long account, long person) {
        return database.sql(TO_HOUSEHOLD)
                .bind("person", person)
                .bind("account", account)
                .bind("most", MOST_PROFILES)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(
                        HttpStatus.CONFLICT,
                        "A household has at most " + MOST_PROFILES + " profiles beside its owner; remove one first.")))
                .then();
    }

    private Mono<Void> toProduct(String product, long person) {
        return database.sql("INSERT INTO people_of_products (user_id, product) VALUES (:person, :product)")
                .bind("person", person)
                .bind("product", product)
                .then();
    }
}
