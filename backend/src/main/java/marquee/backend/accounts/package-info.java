/** Who is asking, and for whom they may act; what each address asks for is in {@code rules}. */
@NullMarked
package marquee.backend.accounts;

import org.jspecify.annotations.NullMarked;
