/** What a training has finished so far, on disk, so that another process can go on after it. */
@NullMarked
package marquee.training.checkpoints;

import org.jspecify.annotations.NullMarked;
