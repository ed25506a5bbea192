package marquee.backend.background;

import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import marquee.backend.guards.Unavailable;
import marquee.events.kafka.BrokerException;
import marquee.events.store.StoreException;
import marquee.index.IndexUnavailableException;
import marquee.towers.TowerUnavailableException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a part that is away, and comes back, from a fault, which somebody must look at. */
public final class Causes {

    private Causes() {}

    /** Whether a part is away, or not there yet. */
    public static boolean isUnavailable(Throwable error) {
        return error instanceof NotReadyException || Unavailable.is(error);
    }

    /**
     * What everybody may be told; the log has the rest.
     *
     * @param limit how long the work might take
     */
    public static String words(Throwable error, Duration limit) {
        return switch (error) {
            case TimeoutException late -> "it took longer than " + limit.toSeconds() + " s";
            case NotReadyException early -> "what it needs has not been read yet";
            case IndexUnavailableException away -> "the index does not answer";
            case TowerUnavailableException away -> "the user tower does not answer";
            case BrokerException away when away.isAway() -> "the broker does not answer";
            default -> isDatabaseAway(error) ? "the database does not answer" : "a fault that the log names";
        };
    }

    /** For the log: what a part that is away says of itself, else the words of what went wrong first. */
    static String detail(Throwable error) {
        if (error instanceof TimeoutException) {
            return "no answer came";
        }
        if (error instanceof IndexUnavailableException
                || error instanceof TowerUnavailableException
                || error instanceof StoreException
                || error instanceof BrokerException) {
            return String.valueOf(error.getMessage());
        }
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(error).getMessage());
    }

    private static boolean isDatabaseAway(Throwable error) {
        return error instanceof R2dbcException
                || error instanceof NonTransientDataAccessResourceException
                || error instanceof TransientDataAccessException
                || error instanceof TransactionException
                || (error instanceof StoreException events && events.isAway());
    }
}
