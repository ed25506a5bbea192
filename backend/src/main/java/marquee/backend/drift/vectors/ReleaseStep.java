package marquee.backend.drift.vectors;

/**
 * From one release to the next.
 *
 * @param release that became live
 * @param earlier that it replaced
 */
record ReleaseStep(String release, String earlier) {}
