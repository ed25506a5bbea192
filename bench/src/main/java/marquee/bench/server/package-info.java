/** A server beside what is measured: its process, and what passes between it and others. Not what it answers. */
@NullMarked
package marquee.bench.server;

import org.jspecify.annotations.NullMarked;
