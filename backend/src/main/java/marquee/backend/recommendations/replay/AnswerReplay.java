package marquee.backend.recommendations.replay;

import java.util.List;
import java.util.stream.IntStream;
import marquee.backend.answers.KeptAnswer;
import marquee.backend.answers.KeptAnswer.Personal;
import marquee.backend.background.Aside;
import marquee.backend.recommendations.answer.ItemList;
import marquee.backend.recommendations.answer.Recommendation;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.index.IndexUnavailableException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a list anew of what it was made of, by the release that made it. Thread-safe; a release is opened aside. */
@Component
class AnswerReplay {

    private final LiveReleases releases;
    private final Remaking remaking;
    private final Aside aside;

    AnswerReplay(LiveReleases releases, Remaking remaking, Aside aside) {
        this.releases = releases;
        this.remaking = remaking;
        this.aside = aside;
    }

    Mono<ReplayView> replay(KeptAnswer answer) {
        return answer.made()
                .personal()
                .map(personal -> replay(answer, personal))
                .orElseGet(() -> Mono.just(impossible(
                        answer,
                        "Only lists that one order of the person's own made can be computed anew; of this one ("
                                + answer.made().strategy() + ") it is kept what was shown.")));
    }

    private Mono<ReplayView> replay(KeptAnswer answer, Personal personal) {
        return releases.with(collection(personal), live -> by(live, answer, personal), aside.thread())
                .onErrorResume(IndexUnavailableException.class, gone -> Mono.just(impossible(answer, gone(answer))));
    }

    private Mono<ReplayView> by(LiveRelease live, KeptAnswer answer, Personal personal) {
        if (!live.hasTower()) {
            return Mono.just(impossible(answer, gone(answer)));
        }
        return remaking.list(live, answer, personal).map(list -> compared(answer, personal, live, list));
    }

    private static ReplayView compared(KeptAnswer answer, Personal personal, LiveRelease live, ItemList list) {
        var then = ShownThen.of(answer.items());
        var now = list.items().stream().map(AnswerReplay::shown).toList();
        boolean same = then.equals(now);
        return new ReplayView(
                answer.id().toString(),
                true,
                same,
                same ? "The same came out." : difference(answer, personal, live, then, now),
                now);
    }

    private static String difference(
            KeptAnswer answer, Personal personal, LiveRelease live, List<ShownThen> then, List<ShownThen> now) {
        int first = IntStream.range(0, Math.min(then.size(), now.size()))
                .filter(place -> !then.get(place).equals(now.get(place)))
                .findFirst()
                .orElse(Math.min(then.size(), now.size()));
        String why = answer.made().degraded()
                ? ": a part was down when it was given"
                : live.contents().equals(personal.contents()) ? "" : ": the catalogue has other own movies now";
        return "Another list came out, from place " + (first + 1) + " on" + why + ".";
    }

    private static ShownThen shown(Recommendation item) {
        return new ShownThen(
                item.movie().tmdbId(),
                item.position(),
                item.score(),
                item.reason().code().tag(),
                item.reason().movies());
    }

    private static String collection(Personal personal) {
        int own = personal.contents().indexOf('+');
        return own < 0 ? personal.contents() : personal.contents().substring(0, own);
    }

    private static ReplayView impossible(KeptAnswer answer, String why) {
        return new ReplayView(answer.id().toString(), false, false, why, List.of());
    }

    private static String gone(KeptAnswer answer) {
        return "Release " + answer.made().release().orElse("?")
                + " is gone, so that its answers cannot be computed anew; what was shown is kept.";
    }
}
