package marquee.backend.recommendations.replay;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import marquee.backend.answers.KeptAnswer;
import marquee.backend.answers.KeptAnswer.Personal;
import marquee.backend.answers.KeptHistory;
import marquee.backend.asof.AsOf;
import marquee.backend.businessrules.RuledList;
import marquee.backend.businessrules.Ruling;
import marquee.backend.feedback.PersonMarks;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.PersonalRanking;
import marquee.backend.recommendations.answer.ItemList;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Viewer;
import marquee.backend.serving.LiveRelease;
import marquee.catalog.Stars;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes lists of what kept answers were made of, as of then, by the release that made them or by another. The release has its
 * tower. Thread-safe; nothing here blocks.
 */
@Component
public class Remaking {

    private final PersonalRanking ranking;
    private final ListAssembler assembler;

    /** Versions that nobody's history has, so that what is remembered of a person is neither used nor replaced. */
    private final AtomicLong version = new AtomicLong(-1);

    Remaking(PersonalRanking ranking, ListAssembler assembler) {
        this.ranking = ranking;
        this.assembler = assembler;
    }

    /** The list, with what chance had to say then. */
    Mono<ItemList> list(LiveRelease release, KeptAnswer answer, Personal personal) {
        var again =
                assembler.again(answer.id(), ruling(personal), find(release, personal), query(answer), page(answer));
        return asOf(personal).of(again);
    }

    /** The order that a release gives to the list, nothing left to chance. */
    public Mono<CandidateList> order(LiveRelease release, KeptAnswer answer, Personal personal) {
        Ruling then = ruling(personal);
        var ruling = new Ruling(then.list(), then.rules(), 0);
        var order = assembler.order(answer.id(), ruling, find(release, personal), query(answer), page(answer));
        return asOf(personal).of(order);
    }

    private static AsOf asOf(Personal personal) {
        return new AsOf(personal.embedded(), personal.fades());
    }

    private static Ruling ruling(Personal personal) {
        return personal.ruling().orElseGet(() -> new Ruling(RuledList.FOR_YOU, List.of(), 0));
    }

    private Function<CandidateQuery, Mono<CandidateList>> find(LiveRelease release, Personal personal) {
        LiveRelease own = release.as(personal.settings());
        return query -> ranking.by(own, query, personal.diversity());
    }

    private static Page page(KeptAnswer answer) {
        return new Page(
                answer.question().limit(),
                Optional.empty(),
                new LongOpenHashSet(answer.question().seen()));
    }

    private CandidateQuery query(KeptAnswer answer) {
        var told = answer.history().unwanted();
        var marks = new PersonMarks(
                0,
                PersonMarks.inOrder(told.notInterested()),
                PersonMarks.inOrder(told.seen()),
                PersonMarks.NONE.watchlist());
        var viewer = Viewer.of(history(answer), marks)
                .withdrawing(new LongOpenHashSet(told.withdrawn()))
                .hiding(new LongOpenHashSet(told.hidden()))
                .without(new LongOpenHashSet(answer.question().seen()));
        return new CandidateQuery(
                viewer, answer.question().genre(), answer.question().limit());
    }

    private History history(KeptAnswer answer) {
        var ratings = answer.history().ratings().stream().map(Remaking::rated).toList();
        return new History(
                answer.person(), version.getAndDecrement(), answer.history().genres(), ratings);
    }

    private static RatedMovie rated(KeptHistory.Rated rated) {
        return rated.watched()
                ? RatedMovie.played(rated.movie(), rated.at())
                : new RatedMovie(rated.movie(), new Stars(rated.stars()), rated.at());
    }
}
