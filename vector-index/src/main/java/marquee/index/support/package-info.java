/** What implementations of an index have in common; nobody who searches needs it. */
@NullMarked
package marquee.index.support;

import org.jspecify.annotations.NullMarked;
