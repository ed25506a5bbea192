/** What the second stage of a release costs, without a service around it. */
@NullMarked
package marquee.bench.secondstage;

import org.jspecify.annotations.NullMarked;
