/** Which ranker orders the candidates of the releases, and the cross-encoder where that is the one. */
@NullMarked
package marquee.backend.rankers;

import org.jspecify.annotations.NullMarked;
