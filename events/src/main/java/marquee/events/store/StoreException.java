package marquee.events.store;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The store of events did not do what it was asked for. */
public final class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * What PostgreSQL says when it cannot be had for now (PostgreSQL documentation, appendix A): no connection, no resources, an
     * operator's hand, a state in which it takes nobody in.
     */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "55");

    private final boolean away;

    /**
     * @param message one sentence
     * @param cause why; what PostgreSQL says tells whether it is away
     */
    public StoreException(String message, Throwable cause) {
        this(message, cause, isAway(cause));
    }

    private StoreException(String message, @Nullable Throwable cause, boolean away) {
        super(message, cause);
        this.away = away;
    }

    /** The store could not be had. */
    public static StoreException away(String message, Throwable cause) {
        return new StoreException(message, cause, true);
    }

    /** The store is not one that may be used so. */
    public static StoreException wrong(String message) {
        return new StoreException(message, null, false);
    }

    /** Whether the store could not be had, rather than that something is wrong with what it was asked. */
    public boolean isAway() {
        return away;
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof SQLException sql
                && Optional.ofNullable(sql.getSQLState())
                        .filter(state -> AWAY.contains(state.substring(0, Math.min(2, state.length()))))
                        .isPresent();
    }
}
