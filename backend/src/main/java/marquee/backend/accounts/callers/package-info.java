/** Finds out who is asking: by nothing, by a token of an OpenID Connect provider, or by the key of a product. */
@NullMarked
package marquee.backend.accounts.callers;

import org.jspecify.annotations.NullMarked;
