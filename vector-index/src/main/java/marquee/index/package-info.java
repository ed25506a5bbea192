/** The port to movie vectors: what can be searched, what can be filled. Implementations live in packages below. */
@NullMarked
package marquee.index;

import org.jspecify.annotations.NullMarked;
