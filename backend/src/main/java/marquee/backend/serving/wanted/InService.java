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
 * @param canary the one of the release that is tried, where there is one
 * @param share who has the release that is tried; absent where none is
 */
public record InService(
        Optional<String> live, Optional<String> earlier, Optional<String> canary, Optional<CanaryShare> share) {

    /** The live one alone. */
    public static InService alone(Optional<String> live) {
        return new InService(live, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All of them. */
    public Set<String> all() {
        return Stream.of(live, earlier, canary).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
