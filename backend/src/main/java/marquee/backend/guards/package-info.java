/** Stands before parts that may be slow or down, and knows what being down looks like. What answers then is the features' affair. */
@NullMarked
package marquee.backend.guards;

import org.jspecify.annotations.NullMarked;
