package marquee.backend.guards;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import marquee.database.DatabaseException;
import marquee.events.kafka.BrokerException;
import marquee.events.store.StoreException;
import marquee.index.IndexUnavailableException;
import marquee.registry.RegistryException;
import marquee.towers.TowerUnavailableException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells a part that is down, slow or too busy from a fault of ours. Only the former is what a fallback is for, and only it
 * opens a circuit breaker; anything else must be seen.
 */
public final class Unavailable implements Predicate<Throwable> {

    /** This and those below: PostgreSQL documentation, Appendix A, "PostgreSQL Error Codes". */
    private static final String DISK_FULL = "53100";

    /** A deadlock, and what could not be put in order. */
    private static final Set<String> UNDONE = Set.of("40P01", "40001");

    /** Whether a part could not be had. */
    public static boolean is(Throwable error) {
        return switch (error) {
            case TimeoutException late -> true;
            case IndexUnavailableException index -> true;
            case TowerUnavailableException tower -> true;
            case DataAccessResourceFailureException database -> true;
            case TransientDataAccessException database -> true;
            case R2dbcTransientException database -> true;
            case R2dbcNonTransientResourceException database -> true;
            case UncategorizedDataAccessException database when isUndone(database) -> true;
            case TransactionException database -> true;
            case DatabaseException database -> true;
            case StoreException events -> events.isAway();
            case BrokerException broker -> broker.isAway();
            case RegistryException registry -> registry.kind() == RegistryException.Kind.AWAY;
            default -> isRefused(error);
        };
    }

    /** Whether the part was not even asked: what was wanted has certainly not been done. */
    public static boolean isRefused(Throwable error) {
        return error instanceof CallNotPermittedException || error instanceof BulkheadFullException;
    }

    /** Whether the database could not write because its disk is full; it has undone the change then. */
    public static boolean hasFullDisk(Throwable error) {
        return DISK_FULL.equals(sqlState(error));
    }

    /** Whether the database has undone a change that others stood in the way of, so that it can be made anew at once. */
    public static boolean isUndone(Throwable error) {
        return UNDONE.contains(sqlState(error));
    }

    private static String sqlState(Throwable error) {
        return switch (NestedExceptionUtils.getMostSpecificCause(error)) {
            case R2dbcException cause -> Objects.requireNonNullElse(cause.getSqlState(), "");
            case SQLException cause -> Objects.requireNonNullElse(cause.getSQLState(), "");
            default -> "";
        };
    }

    @Override
    public boolean test(Throwable error) {
        return is(error);
    }
}
