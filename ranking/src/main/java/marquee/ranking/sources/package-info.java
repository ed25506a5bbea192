/** Where candidates come from beside the search in the vectors. */
@NullMarked
package marquee.ranking.sources;

import org.jspecify.annotations.NullMarked;
