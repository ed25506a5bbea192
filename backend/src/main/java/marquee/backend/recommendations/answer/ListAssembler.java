package marquee.backend.recommendations.answer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import marquee.backend.businessrules.RuledList;
import marquee.backend.businessrules.Ruling;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.experiments.AnsweredVariants;
import marquee.backend.experiments.AnsweredVariants.Asked;
import marquee.backend.recommendations.answer.SeenPosition.Place;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a page of a list, counts it, and says where the next one begins. Thread-safe; nothing here blocks. */
@Component
public final class ListAssembler {

    private final ItemAssembler items;
    private final PopularityWatch popularity;
    private final LiveReleases releases;
    private final AnsweredVariants variants;
    private final RuledLists ruled;
    private final AnswerWatch watch;

    ListAssembler(
            ItemAssembler items,
            PopularityWatch popularity,
            LiveReleases releases,
            AnsweredVariants variants,
            RuledLists ruled,
            AnswerWatch watch) {
        this.items = items;
        this.popularity = popularity;
        this.releases = releases;
        this.variants = variants;
        this.ruled = ruled;
        this.watch = watch;
    }

    /**
     * Answers with a list as the rules about it have it, or, further on, with the rest of the catalogue.
     *
     * @param find finds as many candidates as it is asked for; only when the page needs them
     */
    public Mono<RecommendationList> list(
            RuledList list, Function<CandidateQuery, Mono<CandidateList>> find, CandidateQuery query, Page page) {
        var answer = variants.asked();
        return list(answer, Mono.defer(() -> ruled.list(answer.id(), list, query, page, find)), query, page);
    }

    /**
     * Answers with ranked candidates, or, further on, with the rest of the catalogue.
     *
     * @param ranked asked for only when the page needs them
     * @param query what they were found for
     * @param page where in the list
     */
    public Mono<RecommendationList> list(Mono<CandidateList> ranked, CandidateQuery query, Page page) {
        return list(variants.asked(), ranked, query, page);
    }

    private Mono<RecommendationList> list(Asked answer, Mono<CandidateList> ranked, CandidateQuery query, Page page) {
        return page.after()
                .map(place -> rest(answer, place, query, page))
                .orElseGet(() -> ranked.map(found -> found.without(Degradation.of(query.history())))
                        .flatMap(found -> items.full(found.candidates(), query)
                                .map(shown -> answer(answer, found, shown, query, next(page, shown)))
                                .doOnNext(given -> watch.answered(found, query, page, given))));
    }

    /**
     * Puts a list together again as it was for an answer, which nobody is given and nothing counts.
     *
     * @param answer its id
     * @param ruling what rules and chance had to say then
     */
    public Mono<ItemList> again(
            UUID answer,
            Ruling ruling,
            Function<CandidateQuery, Mono<CandidateList>> find,
            CandidateQuery query,
            Page page) {
        return order(answer, ruling, find, query, page).flatMap(found -> items.full(found.candidates(), query));
    }

    /** The same without what is shown of its movies. */
    public Mono<CandidateList> order(
            UUID answer,
            Ruling ruling,
            Function<CandidateQuery, Mono<CandidateList>> find,
            CandidateQuery query,
            Page page) {
        return ruled.list(answer, ruling, query, page, find);
    }

    /** Answers with ranked candidates and no others, on a page that as many follow as there are such movies. */
    public Mono<RecommendationList> alone(Mono<CandidateList> ranked, CandidateQuery query, Page page) {
        var answer = variants.asked();
        return ranked.map(found -> found.without(Degradation.of(query.history())))
                .flatMap(found -> items.onCards(found.candidates())
                        .map(shown -> answer(answer, found, shown, query, page.nextAlone(shown.movieIds())))
                        .doOnNext(given -> watch.answered(found, query, page, given)));
    }

    private Mono<RecommendationList> rest(Asked answer, Place place, CandidateQuery query, Page page) {
        var movies = query.first(popularity.now().everyMovieAfter(place.rank(), place.movieId(), query.genre()))
                .toList();
        var reason = new Reason.More(query.genre());
        var candidates = movies.stream()
                .map(movie -> new Candidate(movie.movieId(), 0, reason))
                .toList();
        var found = new CandidateList(candidates, Strategy.POPULAR);
        return items.onCards(candidates)
                .map(shown -> answer(answer, found, shown, query, next(page, movies)))
                .doOnNext(given -> watch.answered(found, query, page, given));
    }

    private RecommendationList answer(
            Asked answer, CandidateList found, ItemList shown, CandidateQuery query, Optional<String> cursor) {
        long person = query.history().userId();
        var release = found.release().or(() -> releases.of(person).map(LiveRelease::release));
        var degradation = found.degradation().or(shown.degradation());
        watch.count(found.strategy(), degradation);
        return new RecommendationList(
                shown.items(),
                cursor,
                answer.id().toString(),
                release,
                answer.by(person, release, degradation != Degradation.NONE, found.draft()),
                found.strategy(),
                degradation != Degradation.NONE);
    }

    private static Optional<String> next(Page page, ItemList shown) {
        return shown.items().size() < page.limit() ? Optional.empty() : Optional.of(page.next(shown.movieIds()));
    }

    private static Optional<String> next(Page page, List<Ranked> rest) {
        return rest.size() < page.limit()
                ? Optional.empty()
                : Optional.of(page.next(
                        new Place((long) rest.getLast().score(), rest.getLast().movieId())));
    }
}
