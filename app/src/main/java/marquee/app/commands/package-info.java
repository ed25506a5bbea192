/** What {@code ./marquee} can be told to do, a class each. What the commands do lives in the modules they call. */
@NullMarked
package marquee.app.commands;

import org.jspecify.annotations.NullMarked;
