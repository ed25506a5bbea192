/**
 * Runs recommenders through a protocol: tuning, training, asking, and what it cost. No metric and no output lives here.
 */
@NullMarked
package marquee.towers.evaluation.contest;

import org.jspecify.annotations.NullMarked;
