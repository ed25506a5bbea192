/** Tables and pages that show what was measured. */
@NullMarked
package marquee.lab.report;

import org.jspecify.annotations.NullMarked;
