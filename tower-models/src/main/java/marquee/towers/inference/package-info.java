/** Trained towers at work: the inputs they take, and DJL running them in this process. */
@NullMarked
package marquee.towers.inference;

import org.jspecify.annotations.NullMarked;
