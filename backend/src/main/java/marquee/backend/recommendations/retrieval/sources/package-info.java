/** Where the movies of a list come from, a class a source. */
@NullMarked
package marquee.backend.recommendations.retrieval.sources;

import org.jspecify.annotations.NullMarked;
