package marquee.backend.serving.wanted;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The collections of one kind that are to be open.
 *
 * @param live the one that is searched; absent where nothing is live
 * @param earlier the one that a rollback goes back to, where there is one
 * @param tried those of the releases that are tried, by the releases' numbers
 * @param trials who has which of them
 */
public record InService(
        Optional<String> live, Optional<String> earlier, Map<String, String> tried, RunningTrials trials) {

    /** Copies the collections. */
    public InService {
        tried = Map.copyOf(tried);
    }

    /** The live one alone. */
    public static InService alone(Optional<String> live) {
        return new InService(live, Optional.empty(), Map.of(), RunningTrials.NONE);
    }

    /** All of them. */
    public Set<String> all() {
        return Stream.concat(Stream.of(live, earlier).flatMap(Optional::stream), tried.values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
