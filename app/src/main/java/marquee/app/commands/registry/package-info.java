/** What commands that work on the registry have in common. */
@NullMarked
package marquee.app.commands.registry;

import org.jspecify.annotations.NullMarked;
