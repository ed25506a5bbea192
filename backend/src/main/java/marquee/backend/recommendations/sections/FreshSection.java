package marquee.backend.recommendations.sections;

import java.util.List;
import marquee.backend.ratings.History;
import marquee.backend.recommendations.FreshMovies;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Movies near the person that nobody had rated when the release was trained. */
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
    public Mono<List<Section>> find(History history, int movies) {
        return fresh.list(history.userId(), movies)
                .map(list -> List.of(Section.of(code(), "Fresh: be the first to rate them", list)));
    }
}
