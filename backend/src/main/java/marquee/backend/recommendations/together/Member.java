package marquee.backend.recommendations.together;

import marquee.backend.ratings.History;
import marquee.backend.recommendations.retrieval.CandidateList;

/**
 * Somebody of the group.
 *
 * @param history what they have told
 * @param vector where they lie
 * @param own their list if they were alone, of what all may be shown
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as the request
record Member(History history, float[] vector, CandidateList own) {

    /** How many movies they have liked so far. */
    int likes() {
        return (int) history.ratings().stream()
                .filter(rating -> rating.stars().isPositive())
                .count();
    }
}
