/** {@code ./marquee releases}: what the registry knows, and what may be done about it. */
@NullMarked
package marquee.app.commands.releases;

import org.jspecify.annotations.NullMarked;
