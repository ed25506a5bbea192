/** A page of several lists at once, each a section: what they are, and how they share the page. No list is made here. */
@NullMarked
package marquee.backend.recommendations.sections;

import org.jspecify.annotations.NullMarked;
