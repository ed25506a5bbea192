package marquee.backend.serving.wanted;

import java.util.List;
import java.util.stream.Collectors;
import marquee.index.CollectionName;

/**
 * What the registry says is in service.
 *
 * @param live collections of the live release
 * @param earlier collections of the release that a rollback goes back to; none where there is none
 * @param tried collections of the releases that are tried, by the canary or by experiments
 * @param trials who has which of them
 */
record Registered(List<String> live, List<String> earlier, List<String> tried, RunningTrials trials) {

    /** Of these the collections that an alias could name. */
    InService under(String alias) {
        return new InService(
                CollectionName.firstUnder(alias, live),
                CollectionName.firstUnder(alias, earlier),
                tried.stream()
                        .flatMap(collection -> CollectionName.parse(alias, collection).stream())
                        .collect(Collectors.toMap(
                                CollectionName::release, CollectionName::toString, (first, second) -> first)),
                trials);
    }
}
