/** What a Qdrant server costs, by how it is asked: spoken to with its own client, without Marquee between. */
@NullMarked
package marquee.bench.qdrant;

import org.jspecify.annotations.NullMarked;
