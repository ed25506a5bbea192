/** Files of rows, read line by line with bad rows set aside. What a row means lives with its format, not here. */
@NullMarked
package marquee.catalog.rows;

import org.jspecify.annotations.NullMarked;
