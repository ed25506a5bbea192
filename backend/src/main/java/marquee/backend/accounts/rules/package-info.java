/** What each address asks of its callers, in one table, and what stands before every handler to hold it. */
@NullMarked
package marquee.backend.accounts.rules;

import org.jspecify.annotations.NullMarked;
