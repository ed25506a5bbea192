package marquee.backend.recommendations.sections.lists;

import java.util.List;
import marquee.backend.recommendations.HiddenGems;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.index.IndexUnavailableException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What fits the person and few know; missing where the graph model that tells it is. */
@Component
final class HiddenGemsSection implements SectionSource {

    private final HiddenGems gems;

    HiddenGemsSection(HiddenGems gems) {
        this.gems = gems;
    }

    @Override
    public SectionCode code() {
        return SectionCode.HIDDEN_GEMS;
    }

    @Override
    public Mono<List<Section>> find(SectionQuery query) {
        return Mono.justOrEmpty(query.userId())
                .flatMap(user -> gems.list(user, Page.first(query.movies())))
                .flatMap(list -> list.degraded() && list.strategy() != Strategy.HIDDEN_GEMS
                        ? Mono.error(new IndexUnavailableException("There is no graph model to find hidden gems with."))
                        : Mono.just(List.of(Section.of(
                                code(), "Hidden gems", SectionLink.to("hidden-gems", query.userId()), list))));
    }
}
