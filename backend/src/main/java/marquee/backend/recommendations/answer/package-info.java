/** The last stage of a list: makes the answer of it, page by page, with as many movies as were asked for. */
@NullMarked
package marquee.backend.recommendations.answer;

import org.jspecify.annotations.NullMarked;
