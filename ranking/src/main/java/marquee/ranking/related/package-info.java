/** Which movies a person would call like one: audience, content, title series, genres and years together. */
@NullMarked
package marquee.ranking.related;

import org.jspecify.annotations.NullMarked;
