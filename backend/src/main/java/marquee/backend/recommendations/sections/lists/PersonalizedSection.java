package marquee.backend.recommendations.sections.lists;

import java.util.List;
import marquee.backend.recommendations.ForYou;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.retrieval.Strategy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** For You; popular movies for somebody of whom nothing is known. */
@Component
final class PersonalizedSection implements SectionSource {

    private final ForYou forYou;

    PersonalizedSection(ForYou forYou) {
        this.forYou = forYou;
    }

    @Override
    public SectionCode code() {
        return SectionCode.PERSONALIZED;
    }

    @Override
    public Mono<List<Section>> find(SectionQuery query) {
        return Mono.justOrEmpty(query.userId())
                .flatMap(user -> forYou.list(user, Page.first(query.movies()), 0))
                .map(list -> List.of(
                        Section.of(code(), title(list.strategy()), SectionLink.to("for-you", query.userId()), list)));
    }

    private static String title(Strategy strategy) {
        return strategy == Strategy.POPULAR ? "Popular with everybody" : "For you";
    }
}
