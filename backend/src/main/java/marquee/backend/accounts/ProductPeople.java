package marquee.backend.accounts;

import java.util.Collection;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which people other products brought. Thread-safe; nothing here blocks. */
@Component
final class ProductPeople {

    private final DatabaseClient database;
    private final DatabaseGuard guard;

    ProductPeople(DatabaseClient database, DatabaseGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    /** Whether all of these are people of a product. */
    Mono<Boolean> owns(Caller.Product product, Collection<Long> people) {
        var asked = people.stream().distinct().toArray(Long[]::new);
        return guard.longRead(database.sql(
                        "SELECT count(*) FROM people_of_products WHERE product = :product AND user_id = ANY(:people)")
                .bind("product", product.product())
                .bind("people", asked)
                .mapValue(Long.class)
                .one()
                .map(found -> found == asked.length));
    }
}
