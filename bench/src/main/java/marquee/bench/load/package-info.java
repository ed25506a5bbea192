/** Load over HTTP on a running service, by Gatling, and what it did to the service. Not what the service is made of. */
@NullMarked
package marquee.bench.load;

import org.jspecify.annotations.NullMarked;
