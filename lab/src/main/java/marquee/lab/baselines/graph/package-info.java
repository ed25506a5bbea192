/** Baselines that pass likes along a graph of people and movies. */
@NullMarked
package marquee.lab.baselines.graph;

import org.jspecify.annotations.NullMarked;
