package marquee.backend.serving.wanted;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The collections of one kind that are to be open.
 *
 * @param live the one that is searched; absent where nothing is live
 * @param earlier the one that a rollback goes back to, where there is one
 */
public record InService(Optional<String> live, Optional<String> earlier) {

    /** Both. */
    public Set<String> all() {
        return Stream.of(live, earlier).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
