/** What holds for every request: where it may come from, how long it may take, how its address may be spelled. */
@NullMarked
package marquee.backend.http;

import org.jspecify.annotations.NullMarked;
