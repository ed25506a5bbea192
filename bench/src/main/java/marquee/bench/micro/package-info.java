/** Single operations under JMH: the nanoseconds that the service's answers are made of. */
@NullMarked
package marquee.bench.micro;

import org.jspecify.annotations.NullMarked;
