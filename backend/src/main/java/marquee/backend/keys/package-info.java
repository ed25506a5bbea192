/** The keys of other products over HTTP, for operators. */
@NullMarked
package marquee.backend.keys;

import org.jspecify.annotations.NullMarked;
