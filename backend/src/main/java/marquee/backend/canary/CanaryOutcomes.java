package marquee.backend.canary;

import java.util.List;
import marquee.evaluation.statistics.RatioMoments;

/**
 * What came of a canary and of its control.
 *
 * @param canary of those who have the new release
 * @param control of the others
 * @param exposures movies that the new release showed in its step
 * @param people who were shown something in the step: with the new release, with the live one
 */
record CanaryOutcomes(Side canary, Side control, long exposures, List<Long> people) {

    /**
     * What came of one side since the canary began, by person.
     *
     * @param clicks by movies shown
     * @param likes by movies shown
     */
    record Side(RatioMoments clicks, RatioMoments likes) {

        static final Side NONE = new Side(RatioMoments.NONE, RatioMoments.NONE);

        Side plus(double clicked, double liked, double shown) {
            return shown == 0 ? this : new Side(clicks.plus(clicked, shown), likes.plus(liked, shown));
        }
    }
}
