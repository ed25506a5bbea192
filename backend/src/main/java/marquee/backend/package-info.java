/** The service and its command line, a package a feature. */
@NullMarked
package marquee.backend;

import org.jspecify.annotations.NullMarked;
