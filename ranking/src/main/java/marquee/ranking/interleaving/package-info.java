/** Two rankers in one list, so that one person's clicks say which of them is better. */
@NullMarked
package marquee.ranking.interleaving;

import org.jspecify.annotations.NullMarked;
