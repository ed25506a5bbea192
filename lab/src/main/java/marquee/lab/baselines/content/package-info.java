/** Baselines that read what movies say about themselves. */
@NullMarked
package marquee.lab.baselines.content;

import org.jspecify.annotations.NullMarked;
