/** How the API describes itself: what `/v3/api-docs` says beyond what the controllers' signatures show. */
@NullMarked
package marquee.backend.openapi;

import org.jspecify.annotations.NullMarked;
