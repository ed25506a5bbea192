/** Which release is live, as state in PostgreSQL, with who changed it, when and why. Nothing here serves or trains. */
@NullMarked
package marquee.registry;

import org.jspecify.annotations.NullMarked;
