package marquee.backend.recommendations.sections.lists;

import java.util.List;
import marquee.backend.recommendations.FreshMovies;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.index.IndexUnavailableException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Movies that hardly anybody has rated: near the person, or the newest. Missing where nothing tells which are near. */
@Component
final class FreshSection implements SectionSource {

    private final FreshMovies fresh;

    FreshSection(FreshMovies fresh) {
        this.fresh = fresh;
    }

    @Override
    public SectionCode code() {
        return SectionCode.FRESH;
    }

    @Override
    public Mono<List<Section>> find(SectionQuery query) {
        return fresh.list(query.userId(), Page.first(query.movies()))
                .flatMap(list -> list.degraded() && list.strategy() == Strategy.NEWEST
                        ? Mono.error(new IndexUnavailableException("Nothing tells which unrated movies are near."))
                        : Mono.just(List.of(Section.of(
                                code(),
                                "Fresh: new, and hardly rated yet",
                                SectionLink.to("fresh", query.userId()),
                                list))));
    }
}
