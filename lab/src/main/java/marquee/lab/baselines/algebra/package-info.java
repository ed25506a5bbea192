/** The matrices and steps that several baselines compute with. */
@NullMarked
package marquee.lab.baselines.algebra;

import org.jspecify.annotations.NullMarked;
