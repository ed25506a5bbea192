/** A live index that looks whether its searches still find what there is, and looks farther where they do not. */
@NullMarked
package marquee.backend.serving.checked;

import org.jspecify.annotations.NullMarked;
