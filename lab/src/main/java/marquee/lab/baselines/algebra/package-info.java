/** Steps that several baselines take. The matrices are those of training. */
@NullMarked
package marquee.lab.baselines.algebra;

import org.jspecify.annotations.NullMarked;
