/** Work that is done again and again beside the requests, and what must have been done before there are answers. */
@NullMarked
package marquee.backend.background;

import org.jspecify.annotations.NullMarked;
