package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Optional;
import marquee.backend.guards.Unavailable;
import marquee.backend.postgres.DatabaseGuard;
import marquee.backend.ratings.History;
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
    private final Personal personal;
    private final Answers answers;

    ForYouProbe(DatabaseClient database, DatabaseGuard guard, ForYou forYou, Personal personal, Answers answers) {
        this.database = database;
        this.guard = guard;
        this.forYou = forYou;
        this.personal = personal;
        this.answers = answers;
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
                .filter(list -> !list.items().isEmpty())
                .switchIfEmpty(Mono.defer(this::forNobody))
                .filter(ForYouProbe::hasMovies)
                .map(list -> new Answer(list.release(), list.degraded()))
                .onErrorResume(Unavailable::is, away -> withoutDatabase());
    }

    private Mono<Answer> withoutDatabase() {
        return forNobody().filter(ForYouProbe::hasMovies).map(list -> new Answer(list.release(), true));
    }

    private static boolean hasMovies(RecommendationList list) {
        return !list.items().isEmpty();
    }

    private Mono<RecommendationList> forNobody() {
        var ranking = personal.rank(History.empty(0), Optional.empty(), LongSet.of(), 1, 0);
        return answers.of(ranking, ONE, LongSet.of(), Optional.empty());
    }
}
