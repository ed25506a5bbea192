/** Data sets that are others, seen otherwise. */
@NullMarked
package marquee.catalog.views;

import org.jspecify.annotations.NullMarked;
