package marquee.backend.recommendations.sections;

import java.util.List;
import marquee.backend.ratings.History;
import reactor.core.publisher.Mono;

/** Makes the lists of one kind. Thread-safe; nothing here blocks. */
interface SectionSource {

    /** The kind. */
    SectionCode code();

    /**
     * The person's lists: one as a rule, none, or nothing at all, where there is nothing to say to them.
     *
     * @param history whose they are
     * @param movies how many in each, if there are so many
     * @return an error when a part is down for which there is no other
     */
    Mono<List<Section>> find(History history, int movies);
}
