/** The one command that measures everything. What is measured lives in the packages below. */
@NullMarked
package marquee.bench;

import org.jspecify.annotations.NullMarked;
