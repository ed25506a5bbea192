/** Making, listing and revoking the keys of other products. */
@NullMarked
package marquee.app.commands.keys;

import org.jspecify.annotations.NullMarked;
