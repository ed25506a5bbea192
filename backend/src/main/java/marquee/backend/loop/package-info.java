/** Runs the loop, in a service beside the requests or in a process of its own: what people did is handled within a second or two. */
@NullMarked
package marquee.backend.loop;

import org.jspecify.annotations.NullMarked;
