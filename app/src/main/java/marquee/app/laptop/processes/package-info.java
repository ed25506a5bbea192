/** Commands that the laptop mode runs as processes of their own. What they do is in the rooms that they are about. */
@NullMarked
package marquee.app.laptop.processes;

import org.jspecify.annotations.NullMarked;
