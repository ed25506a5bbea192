/** What people's answers were made of, kept for some days so that whoever asks can be told why they were shown what. */
@NullMarked
package marquee.backend.answers;

import org.jspecify.annotations.NullMarked;
