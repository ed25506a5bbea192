/** Runs the loop in this process: what people did is handled within a second or two, beside the requests. */
@NullMarked
package marquee.backend.loop;

import org.jspecify.annotations.NullMarked;
