/** Releases on disk: what training publishes whole or not at all, and everything else only reads. */
@NullMarked
package marquee.towers.release;

import org.jspecify.annotations.NullMarked;
