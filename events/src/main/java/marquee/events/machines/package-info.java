/**
 * What is made of events as they come: who trends, sessions, what each person did, which showing an outcome belongs to. Each
 * {@link marquee.events.machines.Machine} is a pure function from a state and an event to the next state and
 * {@link marquee.events.machines.Output}s, which are sums: in whatever order events come, and wherever they are handled, the
 * sums are the same. Machines take each event once; to know what came before is the driver's affair.
 */
@NullMarked
package marquee.events.machines;

import org.jspecify.annotations.NullMarked;
