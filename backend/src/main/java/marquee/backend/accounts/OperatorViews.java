package marquee.backend.accounts;

import java.time.Clock;
import java.util.Collection;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The record of what operators looked at or erased as somebody else. Thread-safe; nothing here blocks. */
@Component
final class OperatorViews {

    private static final String REPEATING = "Repeat the request: nothing was shown before it was recorded.";

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final Clock clock;

    OperatorViews(DatabaseClient database, DatabaseGuard guard, Clock clock) {
        this.database = database;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Writes it down; whoever is not recorded sees nothing.
     *
     * @param people as whom
     * @param request what was asked for
     */
    Mono<Void> record(Caller.Login operator, Collection<Long> people, String request) {
        return guard.change(
                database.sql("""
                        INSERT INTO operator_views (issuer, subject, user_id, request, at)
                        SELECT :issuer, :subject, id, :request, :now FROM unnest(:people) AS id
                        """)
                        .bind("issuer", operator.issuer())
                        .bind("subject", operator.subject())
                        .bind("people", people.toArray(Long[]::new))
                        .bind("request", request)
                        .bind("now", clock.instant())
                        .then(),
                REPEATING);
    }
}
