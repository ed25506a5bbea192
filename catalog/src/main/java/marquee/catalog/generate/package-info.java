/** Makes worlds of any size and writes them in the files that the readers take; nothing here reads them. */
@NullMarked
package marquee.catalog.generate;

import org.jspecify.annotations.NullMarked;
