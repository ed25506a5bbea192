/** What people wrote about movies, summed up. Reading the files they are in belongs to the readers. */
@NullMarked
package marquee.catalog.tags;

import org.jspecify.annotations.NullMarked;
