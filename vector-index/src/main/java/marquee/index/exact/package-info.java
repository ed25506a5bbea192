/** The oracle: compares a query with every vector in memory. What the other implementations are measured against. */
@NullMarked
package marquee.index.exact;

import org.jspecify.annotations.NullMarked;
