/** What a ranked list is worth: one small class for each metric, nothing about models or data. */
@NullMarked
package marquee.towers.evaluation.metrics;

import org.jspecify.annotations.NullMarked;
