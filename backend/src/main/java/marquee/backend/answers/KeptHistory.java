package marquee.backend.answers;

import java.time.Instant;
import java.util.List;

/**
 * What somebody had told, and was not to be shown, when an answer was made; one for many answers.
 *
 * @param genres chosen when they started
 * @param ratings oldest first, and among them what they watched without rating it
 * @param unwanted what was not to be shown beside that
 */
public record KeptHistory(List<String> genres, List<Rated> ratings, Unwanted unwanted) {

    /**
     * Movies that were not to be shown.
     *
     * @param notInterested what the person did not want, the latest first
     * @param seen what they had seen, the latest first
     * @param withdrawn what nobody was shown
     * @param hidden what operators hid from them
     */
    public record Unwanted(List<Long> notInterested, List<Long> seen, List<Long> withdrawn, List<Long> hidden) {}

    /**
     * A movie that they rated or watched.
     *
     * @param stars 0.5 to 5
     * @param watched whether they watched it and said nothing
     */
    public record Rated(long movie, double stars, Instant at, boolean watched) {}
}
