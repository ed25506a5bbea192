/** What each step of a run does: commands in processes of their own, and what is decided after them. */
@NullMarked
package marquee.pipeline.steps;

import org.jspecify.annotations.NullMarked;
