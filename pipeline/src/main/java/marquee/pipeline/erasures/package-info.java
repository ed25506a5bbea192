/** Removes what training made of people who were erased: histories, and releases that learned from them. */
@NullMarked
package marquee.pipeline.erasures;

import org.jspecify.annotations.NullMarked;
