/** Baselines that give people and movies short vectors: least squares, descent on pairs or on stars. */
@NullMarked
package marquee.lab.baselines.factors;

import org.jspecify.annotations.NullMarked;
