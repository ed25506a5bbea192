package marquee.backend.serving;

import java.time.Instant;

/**
 * What is known of a person, as a point in a release's space.
 *
 * @param vector L2-normalised; not copied, must not change
 * @param source how it was computed
 * @param at as of when: ages of ratings enter it
 * @param degraded whether the tower should have computed it and could not
 */
@SuppressWarnings("ArrayRecordComponent") // shared between requests and never compared
public record UserEmbedding(float[] vector, Source source, Instant at, boolean degraded) {

    /** How a vector was computed. */
    public enum Source {
        /** By the user tower. */
        TOWER,
        /** By the cold-start formula. */
        FORMULA
    }
}
