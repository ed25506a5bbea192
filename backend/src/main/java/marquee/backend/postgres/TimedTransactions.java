package marquee.backend.postgres;

import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Transactions for work of unknown length: the server itself ends a statement that takes too long or waits too long for a
 * lock. A client that merely stops waiting would leave it, and its connection, behind. Thread-safe; nothing here blocks.
 */
@Component
public final class TimedTransactions {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    /** @param transaction begins and ends them */
    public TimedTransactions(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Does the work in one transaction.
     *
     * @param limit for each statement
     */
    public <T> Mono<T> within(Duration limit, Mono<T> work) {
        return database.sql("SET LOCAL statement_timeout = " + limit.toMillis())
                .then()
                .then(work)
                .as(transaction::transactional);
    }
}
