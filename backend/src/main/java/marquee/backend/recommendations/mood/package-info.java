/** Lists for what somebody wrote: which movies fit the words, in whose order. Titles that are typed are {@code movies.search}'s. */
@NullMarked
package marquee.backend.recommendations.mood;

import org.jspecify.annotations.NullMarked;
