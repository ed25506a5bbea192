package marquee.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * One change of a release's state, as it was written when it happened.
 *
 * @param was the state before; absent when the release was new
 * @param became the state since
 * @param decision who did it, and why
 * @param at when
 */
public record ReleaseChange(Optional<ReleaseState> was, ReleaseState became, Decision decision, Instant at) {}
