/** Orders candidates by what a cross-encoder says of a person's taste and each movie, both told in words. */
@NullMarked
package marquee.ranking.crossencoder;

import org.jspecify.annotations.NullMarked;
