package marquee.backend.recommendations.sections.lists;

import java.util.List;
import java.util.Optional;
import marquee.backend.recommendations.BecauseYouWatched;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.Row;
import marquee.backend.recommendations.answer.RowList;
import marquee.catalog.WholeTitle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Movies like those that the person liked last, a row for each. */
@Component
final class BecauseYouWatchedSection implements SectionSource {

    private static final int ROWS = 2;

    private final BecauseYouWatched becauseYouWatched;

    BecauseYouWatchedSection(BecauseYouWatched becauseYouWatched) {
        this.becauseYouWatched = becauseYouWatched;
    }

    @Override
    public SectionCode code() {
        return SectionCode.BECAUSE_YOU_WATCHED;
    }

    @Override
    public Mono<List<Section>> find(SectionQuery query) {
        return Mono.justOrEmpty(query.userId())
                .flatMap(user -> becauseYouWatched
                        .list(user, ROWS, Page.first(query.movies()))
                        .map(list -> list.items().stream()
                                .map(row -> section(row, list, query))
                                .toList()));
    }

    private Section section(Row row, RowList list, SectionQuery query) {
        return new Section(
                code(),
                "Because you watched " + WholeTitle.of(row.movie().title()).title(),
                Optional.of(SectionLink.similar(row.movie().tmdbId(), query.userId())),
                Optional.of(row.movie()),
                row.items(),
                list.strategy(),
                list.degraded());
    }
}
