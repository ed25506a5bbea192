package marquee.backend.drift.vectors;

import java.time.Instant;

/**
 * What a comparison said.
 *
 * @param at when, by the service's clock
 * @param raised whether it was drift
 */
record ComparedVectors(ReleaseStep step, Instant at, VectorDrift drift, boolean raised) {}
