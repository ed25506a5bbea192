package marquee.backend.serving.wanted;

import java.util.List;
import marquee.index.CollectionName;

/**
 * What the registry says is in service.
 *
 * @param live collections of the live release
 * @param earlier collections of the release that a rollback goes back to; none where there is none
 */
record Registered(List<String> live, List<String> earlier) {

    /** Of these the collections that an alias could name. */
    InService under(String alias) {
        return new InService(CollectionName.firstUnder(alias, live), CollectionName.firstUnder(alias, earlier));
    }
}
