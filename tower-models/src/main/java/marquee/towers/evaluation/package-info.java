/**
 * Measuring: what a recommender is, who is asked what, and how the answers are judged. No model lives here; metrics and
 * protocols have packages of their own.
 */
@NullMarked
package marquee.towers.evaluation;

import org.jspecify.annotations.NullMarked;
