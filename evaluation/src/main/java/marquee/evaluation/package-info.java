/**
 * How good lists are: every model is asked the same questions and judged by the same metrics. No model is known here.
 */
@NullMarked
package marquee.evaluation;

import org.jspecify.annotations.NullMarked;
