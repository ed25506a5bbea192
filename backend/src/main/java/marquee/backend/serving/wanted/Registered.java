package marquee.backend.serving.wanted;

import java.util.List;
import java.util.Optional;
import marquee.index.CollectionName;

/**
 * What the registry says is in service.
 *
 * @param live collections of the live release
 * @param earlier collections of the release that a rollback goes back to; none where there is none
 * @param canary collections of the release that is tried; none where there is none
 * @param share who has the release that is tried
 */
record Registered(List<String> live, List<String> earlier, List<String> canary, Optional<CanaryShare> share) {

    /** Of these the collections that an alias could name. */
    InService under(String alias) {
        return new InService(
                CollectionName.firstUnder(alias, live),
                CollectionName.firstUnder(alias, earlier),
                CollectionName.firstUnder(alias, canary),
                share);
    }
}
