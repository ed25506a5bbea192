/** The lists that a page of sections is made of, a class for each kind; what they find is found by the lists' own classes. */
@NullMarked
package marquee.backend.recommendations.sections.lists;

import org.jspecify.annotations.NullMarked;
