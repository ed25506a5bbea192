/** The index in a Qdrant server or cluster, spoken to over gRPC with Qdrant's own client. */
@NullMarked
package marquee.index.qdrant;

import org.jspecify.annotations.NullMarked;
