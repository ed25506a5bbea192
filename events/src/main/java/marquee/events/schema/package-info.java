/** The one form in which events are kept and passed on, with its versions. The form itself is {@code events.proto}. */
@NullMarked
package marquee.events.schema;

import org.jspecify.annotations.NullMarked;
