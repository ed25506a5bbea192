package marquee.backend.releases;

import org.jspecify.annotations.Nullable;

/**
 * What runs here.
 *
 * @param release in service; null where there is none
 * @param commit of the code; null where it is not known
 * @param build the container image, or the version of the libraries; null in a working copy
 */
record RunningVersion(
        @Nullable String release,
        @Nullable String commit,
        @Nullable String build) {}
