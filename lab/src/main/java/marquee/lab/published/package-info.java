/** Figures that others have published, to stand beside ours where the data is the same. */
@NullMarked
package marquee.lab.published;

import org.jspecify.annotations.NullMarked;
