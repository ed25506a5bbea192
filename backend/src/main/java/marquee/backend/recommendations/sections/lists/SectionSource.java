package marquee.backend.recommendations.sections.lists;

import java.util.List;
import reactor.core.publisher.Mono;

/** Makes the lists of one kind. Thread-safe; nothing here blocks. */
public interface SectionSource {

    /** The kind. */
    SectionCode code();

    /**
     * The person's lists: one as a rule, none, or nothing at all, where there is nothing to say to them.
     *
     * @return an error when a part is down for which there is no other
     */
    Mono<List<Section>> find(SectionQuery query);
}
