/** Keys of other products: making, listing, revoking them. What a key may do is decided by the backend. */
@NullMarked
package marquee.registry.keys;

import org.jspecify.annotations.NullMarked;
