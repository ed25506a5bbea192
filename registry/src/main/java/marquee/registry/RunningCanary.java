package marquee.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A release that is served to a share of the people beside the live one.
 *
 * @param release its number
 * @param control the number of the release that was live when it began, with which it is compared
 * @param begunAt when it began
 * @param progress how far it has come
 * @param look what the last look at it said; absent before the first
 */
public record RunningCanary(String release, String control, Instant begunAt, Progress progress, Optional<Look> look) {

    /**
     * A look at a canary.
     *
     * @param exposures movies that it showed in its step until then
     * @param says why it is where it is, in words
     * @param at when
     */
    public record Look(long exposures, String says, Instant at) {}

    /**
     * How far a canary has come.
     *
     * @param shares percent of the people by step; empty until its plan is made
     * @param step which of them it has, from 0
     * @param since the watermark of the store of events at its beginning
     * @param stepSince the same at the beginning of the step
     */
    public record Progress(List<Integer> shares, int step, long since, long stepSince) {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException when there is no such step
         */
        public Progress {
            shares = List.copyOf(shares);
            if (step < 0 || step >= Math.max(1, shares.size())) {
                throw new IllegalArgumentException("A canary by " + shares + "% has no step " + step);
            }
        }

        /** The same at the beginning of another step. */
        public Progress at(int other, long watermark) {
            return new Progress(shares, other, since, watermark);
        }

        /** How much of the people has the new release now; 0 until there is a plan. */
        public int percent() {
            return shares.isEmpty() ? 0 : shares.get(step);
        }
    }
}
