/** Commands that learn, and what prepares the learning. */
@NullMarked
package marquee.app.commands.learning;

import org.jspecify.annotations.NullMarked;
