package marquee.backend.recommendations.together;

import marquee.backend.ratings.History;
import marquee.backend.recommendations.retrieval.CandidateList;

/**
 * Somebody of the group.
 *
 * @param history what they have told
 * @param vector where they lie
 * @param nearest what lies nearest to them, of what all may be shown
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as the request
record Member(History history, float[] vector, CandidateList nearest) {}
