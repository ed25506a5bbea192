/** Gives people all there is about them, as one file. */
@NullMarked
package marquee.backend.export;

import org.jspecify.annotations.NullMarked;
