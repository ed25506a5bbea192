package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import marquee.backend.experiments.AnsweredVariants;
import marquee.backend.experiments.AnsweredVariants.Asked;
import marquee.backend.movies.Cards;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.answer.AnswerCounts;
import marquee.backend.recommendations.answer.ItemAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.Row;
import marquee.backend.recommendations.answer.RowList;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.recommendations.retrieval.Viewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which movies are like those this person liked lately? A row for each. */
@Component
public final class BecauseYouWatched {

    private final Viewers viewers;
    private final SimilarRanking similar;
    private final Movies movies;
    private final ItemAssembler items;
    private final AnswerCounts counts;
    private final AnsweredVariants variants;

    BecauseYouWatched(
            Viewers viewers,
            SimilarRanking similar,
            Movies movies,
            ItemAssembler items,
            AnswerCounts counts,
            AnsweredVariants variants) {
        this.viewers = viewers;
        this.similar = similar;
        this.movies = movies;
        this.items = items;
        this.counts = counts;
        this.variants = variants;
    }

    /**
     * Rows; none when the person liked nothing yet.
     *
     * @param rows how many rows
     * @param page how many movies a row
     */
    public Mono<RowList> list(long userId, int rows, Page page) {
        return viewers.of(userId).flatMap(viewer -> {
            var asked = variants.asked();
            var anchors = LatestLiked.of(viewer, page.after(), rows);
            return rows(anchors, page.query(viewer))
                    .collectList()
                    .map(found -> answer(found, viewer.history(), anchors, rows, page, asked));
        });
    }

    /** One after the other, so that none shows a movie of an earlier one; an index that one found down no other waits for. */
    private Flux<Found> rows(List<RatedMovie> anchors, CandidateQuery query) {
        var shown = new LongOpenHashSet();
        var indexIsDown = new AtomicBoolean();
        return movies.cardsAtHand(anchors.stream().map(RatedMovie::movieId).toList())
                .map(Cards::byId)
                .flatMapMany(cards -> Flux.fromIterable(anchors)
                        .concatMap(anchor -> Mono.justOrEmpty(cards.get(anchor.movieId()))
                                .flatMap(card ->
                                        row(anchor, card, ranked(card, query.without(shown), indexIsDown), query))
                                .doOnNext(found -> shown.addAll(found.movieIds()))));
    }

    private Mono<CandidateList> ranked(MovieCard card, CandidateQuery query, AtomicBoolean indexIsDown) {
        return (indexIsDown.get() ? similar.rankWithoutIndex(card, query) : similar.rank(card, query))
                .doOnNext(found -> indexIsDown.set(found.degradation() == Degradation.INDEX));
    }

    private Mono<Found> row(RatedMovie anchor, MovieCard card, Mono<CandidateList> candidates, CandidateQuery query) {
        return candidates.flatMap(ranked -> items.full(ranked.candidates(), query)
                .map(list -> new Found(
                        new Row(card, anchor.stars().value(), list.items()), ranked.without(list.degradation()))));
    }

    private RowList answer(
            List<Found> found, History history, List<RatedMovie> anchors, int rows, Page page, Asked asked) {
        var degradation =
                found.stream().map(row -> row.ranked().degradation()).reduce(Degradation.of(history), Degradation::or);
        var strategy =
                found.stream().map(row -> row.ranked().strategy()).findFirst().orElse(Strategy.SIMILAR);
        counts.count(strategy, degradation);
        var release =
                found.stream().flatMap(row -> row.ranked().release().stream()).findFirst();
        return new RowList(
                found.stream().map(Found::row).toList(),
                anchors.size() < rows ? Optional.empty() : Optional.of(next(found, anchors.getLast(), page)),
                asked.id().toString(),
                release,
                asked.by(history.userId(), release, degradation != Degradation.NONE),
                strategy,
                degradation != Degradation.NONE);
    }

    private static String next(List<Found> found, RatedMovie last, Page page) {
        var shown = found.stream().flatMap(row -> row.movieIds().stream()).toList();
        return page.next(LatestLiked.after(last), shown);
    }

    /** A row and how it was found. */
    private record Found(Row row, CandidateList ranked) {

        List<Long> movieIds() {
            return row.items().stream().map(item -> item.movie().tmdbId()).toList();
        }
    }
}
