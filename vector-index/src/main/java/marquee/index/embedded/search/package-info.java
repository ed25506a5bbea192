/** Searching a sealed collection: through its graph, or by comparing whatever the filter accepts. Writes nothing. */
@NullMarked
package marquee.index.embedded.search;

import org.jspecify.annotations.NullMarked;
