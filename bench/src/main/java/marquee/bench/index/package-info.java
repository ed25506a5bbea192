/** What a vector index costs: time to build, recall against exact search, latency, memory, and how these grow. */
@NullMarked
package marquee.bench.index;

import org.jspecify.annotations.NullMarked;
