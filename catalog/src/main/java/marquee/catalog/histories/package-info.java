/**
 * Person histories as sorted files: ratings laid out so that a training reads those of any person without holding those of all.
 * Where they come from is not known here.
 */
@NullMarked
package marquee.catalog.histories;

import org.jspecify.annotations.NullMarked;
