/** How fast what people do is taken, handled, and seen in lists. */
@NullMarked
package marquee.bench.ingest;

import org.jspecify.annotations.NullMarked;
