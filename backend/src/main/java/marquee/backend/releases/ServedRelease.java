package marquee.backend.releases;

import org.jspecify.annotations.Nullable;

/**
 * What this backend serves now.
 *
 * @param release its number; null where none is live
 */
record ServedRelease(@Nullable String release) {}
