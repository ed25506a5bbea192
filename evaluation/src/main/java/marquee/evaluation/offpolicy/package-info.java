/** What a candidate would have earned, estimated from what another policy showed with known propensities. */
@NullMarked
package marquee.evaluation.offpolicy;

import org.jspecify.annotations.NullMarked;
