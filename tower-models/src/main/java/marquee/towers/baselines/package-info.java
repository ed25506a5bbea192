/** Recommenders to be measured against: each one small class, none of them served. */
@NullMarked
package marquee.towers.baselines;

import org.jspecify.annotations.NullMarked;
