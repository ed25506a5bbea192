/**
 * Whether what people do and what they are shown looks as it did when the live release became live: counted from the events by
 * ten minutes, compared by {@code evaluation.drift}.
 */
@NullMarked
package marquee.backend.drift;

import org.jspecify.annotations.NullMarked;
