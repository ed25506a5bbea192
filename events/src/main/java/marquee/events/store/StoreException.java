package marquee.events.store;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The store of events did not do what it was asked for. */
public final class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * What PostgreSQL says when it cannot be had for now (PostgreSQL documentation, appendix A): no connection, no resources, an
     * operator's hand, a state in which it takes nobody in.
     */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "55");

    /**
     * @param message one sentence
     * @param cause why
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the database could not be had, rather than that something is wrong with what it was asked. */
    public boolean isAway() {
        return getCause() instanceof SQLException sql
                && Optional.ofNullable(sql.getSQLState())
                        .filter(state -> AWAY.contains(state.substring(0, Math.min(2, state.length()))))
                        .isPresent();
    }
}
