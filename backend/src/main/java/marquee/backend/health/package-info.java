/** Whether the service does what it is for. */
@NullMarked
package marquee.backend.health;

import org.jspecify.annotations.NullMarked;
