/** Finds movies by words that describe them. Where the words come from, and who encodes them, is not known here. */
@NullMarked
package marquee.ranking.words;

import org.jspecify.annotations.NullMarked;
