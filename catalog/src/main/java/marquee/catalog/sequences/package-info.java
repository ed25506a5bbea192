/** Reads sequence files: who watched what, in order, without stars and times. What the movies are called is not told here. */
@NullMarked
package marquee.catalog.sequences;

import org.jspecify.annotations.NullMarked;
