/** What a connection may do before it is a request: how slow, how many, how far ahead. What requests mean is not known here. */
@NullMarked
package marquee.backend.http.connections;

import org.jspecify.annotations.NullMarked;
