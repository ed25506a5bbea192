/** The commands {@code ./marquee evaluate} and {@code ./marquee compare}. */
@NullMarked
package marquee.towers.evaluation.commands;

import org.jspecify.annotations.NullMarked;
