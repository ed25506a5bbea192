/** What a ranker reads of a person, a movie, both together and the moment; the same code when it learns and when it serves. */
@NullMarked
package marquee.ranking.features;

import org.jspecify.annotations.NullMarked;
