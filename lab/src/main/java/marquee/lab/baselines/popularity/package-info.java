/** Baselines that know nobody: popular in the genre, and chance. */
@NullMarked
package marquee.lab.baselines.popularity;

import org.jspecify.annotations.NullMarked;
