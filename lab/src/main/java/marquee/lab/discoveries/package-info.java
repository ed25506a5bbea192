/** Measures what lists by protocol do not: several people at once, words, and the questions to somebody new. */
@NullMarked
package marquee.lab.discoveries;

import org.jspecify.annotations.NullMarked;
