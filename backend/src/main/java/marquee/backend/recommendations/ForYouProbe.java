package marquee.backend.recommendations;

import java.util.Optional;
import marquee.backend.guards.Unavailable;
import marquee.backend.postgres.DatabaseGuard;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks For You a question, to see whether it answers. */
@Component
public final class ForYouProbe {

    private static final Page ONE = Page.first(1);

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final ForYou forYou;

    ForYouProbe(DatabaseClient database, DatabaseGuard guard, ForYou forYou) {
        this.database = database;
        this.guard = guard;
        this.forYou = forYou;
    }

    /**
     * What For You said.
     *
     * @param release whose towers are live
     * @param degraded whether a fallback answered
     */
    public record Answer(Optional<String> release, boolean degraded) {}

    /**
     * Asks for some person, or for nobody where there are none or this one has rated all there is; empty when no movie came
     * back, an error when no answer did.
     */
    public Mono<Answer> ask() {
        return guard.read(database.sql("SELECT id FROM users ORDER BY id LIMIT 1")
                        .mapValue(Long.class)
                        .one())
                .flatMap(user -> forYou.list(user, ONE, 0))
                .filter(ForYouProbe::hasMovies)
                .switchIfEmpty(Mono.defer(() -> forYou.forAnybody(ONE)))
                .filter(ForYouProbe::hasMovies)
                .map(list -> new Answer(list.release(), list.degraded()))
                .onErrorResume(Unavailable::is, away -> withoutDatabase());
    }

    private Mono<Answer> withoutDatabase() {
        return forYou.forAnybody(ONE).filter(ForYouProbe::hasMovies).map(list -> new Answer(list.release(), true));
    }

    private static boolean hasMovies(RecommendationList list) {
        return !list.items().isEmpty();
    }
}
