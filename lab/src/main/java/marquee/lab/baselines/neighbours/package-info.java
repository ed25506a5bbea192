/** Baselines that score a movie by those like it: neighbours, and linear models of movies by movies. */
@NullMarked
package marquee.lab.baselines.neighbours;

import org.jspecify.annotations.NullMarked;
