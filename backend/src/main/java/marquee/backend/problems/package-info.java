/** Errors as RFC 9457 problem documents, all of them, from one place. What is wrong is decided where it is found. */
@NullMarked
package marquee.backend.problems;

import org.jspecify.annotations.NullMarked;
