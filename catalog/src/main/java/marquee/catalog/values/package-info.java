/** Numbers and times as people's files really write them. What a column means lives with its format, not here. */
@NullMarked
package marquee.catalog.values;

import org.jspecify.annotations.NullMarked;
