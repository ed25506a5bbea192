/** Commands that run one part of the service as a process of its own. */
@NullMarked
package marquee.app.commands.parts;

import org.jspecify.annotations.NullMarked;
