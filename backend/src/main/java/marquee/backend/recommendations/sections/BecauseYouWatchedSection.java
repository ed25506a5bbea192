package marquee.backend.recommendations.sections;

import java.util.List;
import java.util.Optional;
import marquee.backend.ratings.History;
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
    public Mono<List<Section>> find(History history, int movies) {
        return becauseYouWatched
                .list(history.userId(), ROWS, Page.first(movies))
                .map(list ->
                        list.items().stream().map(row -> section(row, list)).toList());
    }

    private Section section(Row row, RowList list) {
        return new Section(
                code(),
                "Because you watched " + WholeTitle.of(row.movie().title()).title(),
                Optional.of(row.movie()),
                row.items(),
                list.strategy(),
                list.degraded());
    }
}
