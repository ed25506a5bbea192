package marquee.backend.recommendations.sections.lists;

import java.util.List;
import marquee.backend.recommendations.TrendingMovies;
import marquee.backend.recommendations.answer.Page;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What everybody likes these days, without what the person has rated. */
@Component
final class TrendingSection implements SectionSource {

    private final TrendingMovies trending;

    TrendingSection(TrendingMovies trending) {
        this.trending = trending;
    }

    @Override
    public SectionCode code() {
        return SectionCode.TRENDING;
    }

    @Override
    public Mono<List<Section>> find(SectionQuery query) {
        return trending.list(query.userId(), Page.first(query.movies()))
                .map(list ->
                        List.of(Section.of(code(), "Trending now", SectionLink.to("trending", query.userId()), list)));
    }
}
