/** Baselines that are neural networks. */
@NullMarked
package marquee.lab.baselines.neural;

import org.jspecify.annotations.NullMarked;
