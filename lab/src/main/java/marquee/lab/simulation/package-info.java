/** People who are none, and use a running service over HTTP as people do, weeks in minutes. */
@NullMarked
package marquee.lab.simulation;

import org.jspecify.annotations.NullMarked;
