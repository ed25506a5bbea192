package marquee.backend.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All there is about a person, as it is sent piece by piece.
 *
 * @param userId the person
 * @param exportedAt when this was put together
 * @param profile how they are called, what they chose when they came, and what a data set says of them
 * @param ratings what they rated, oldest first
 * @param removedRatings ratings that they took back lately
 * @param marks what they want to watch, have seen, and do not want to be shown
 * @param plays what they watched
 * @param requests keys of requests that were not to be done twice
 * @param variants of which experiments they were part, and how many answers they had by each variant
 * @param draftedLists lists that two variants of an experiment made together
 * @param signIns by what they sign in
 * @param belongings of which household they are a profile, and which product brought them
 * @param looks what operators asked for as them
 * @param answers lists that they were answered with, of the last 30 days
 * @param events what they did, oldest first, and what came into view
 */
record PersonExport(
        long userId,
        Instant exportedAt,
        Map<String, Object> profile,
        List<Map<String, Object>> ratings,
        List<Map<String, Object>> removedRatings,
        List<Map<String, Object>> marks,
        List<Map<String, Object>> plays,
        List<Map<String, Object>> requests,
        List<Map<String, Object>> variants,
        List<Map<String, Object>> draftedLists,
        List<Map<String, Object>> signIns,
        List<Map<String, Object>> belongings,
        List<Map<String, Object>> looks,
        List<Map<String, Object>> answers,
        List<Map<String, Object>> events) {}
