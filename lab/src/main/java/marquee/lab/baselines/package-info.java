/** Well-known recommenders to compare the towers with, by family, each after its paper. */
@NullMarked
package marquee.lab.baselines;

import org.jspecify.annotations.NullMarked;
