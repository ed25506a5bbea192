/**
 * What a list must be like whatever ranked it: fit for the person's genres, eras and fame, calibrated, open to movies that
 * nobody rated. Each rule is a class of its own.
 */
@NullMarked
package marquee.ranking.rules;

import org.jspecify.annotations.NullMarked;
