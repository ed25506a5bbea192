package marquee.backend.serving.wanted;

import java.util.Optional;

/** Which release has to make an answer, so that it says something of a variant. */
public sealed interface AnsweringRelease {

    /** Whichever does. */
    record Any() implements AnsweringRelease {}

    /** The live one. */
    record Live() implements AnsweringRelease {}

    /** One that is tried. */
    record Tried(String number) implements AnsweringRelease {}

    /**
     * Whether an answer counts.
     *
     * @param release that made it
     * @param live the live one
     */
    default boolean isMet(Optional<String> release, Optional<String> live) {
        return switch (this) {
            case Any any -> true;
            case Live asLive -> release.equals(live);
            case Tried tried -> release.equals(Optional.of(tried.number()));
        };
    }
}
