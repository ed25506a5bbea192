/** {@code ./marquee experiments}: what is tried on whom. */
@NullMarked
package marquee.app.commands.experiments;

import org.jspecify.annotations.NullMarked;
