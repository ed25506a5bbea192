package marquee.backend.serving.wanted;

import java.util.List;
import java.util.Optional;
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
        return new InService(first(alias, live), first(alias, earlier));
    }

    private static Optional<String> first(String alias, List<String> collections) {
        return collections.stream()
                .filter(name -> CollectionName.parse(alias, name).isPresent())
                .findFirst();
    }
}
