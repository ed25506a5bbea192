package marquee.registry.experiments;

import java.time.Instant;
import marquee.registry.Decision;

/**
 * What was done about an experiment.
 *
 * @param became running or stopped
 * @param decision who did it and why
 * @param at when
 */
public record ExperimentChange(String became, Decision decision, Instant at) {}
