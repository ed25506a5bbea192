package marquee.backend.releases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import marquee.registry.RegisteredRelease;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is shown.
 *
 * @param release its number
 * @param state candidate, shadow, canary, live or retired
 * @param replaced the release that was live before this one
 * @param data what it learned from
 * @param origin what made it
 * @param files what is left of it
 */
record ReleaseView(
        String release,
        String state,
        @Nullable String replaced,
        ReleaseData data,
        ReleaseOrigin origin,
        ReleaseFiles files) {

    /**
     * What it learned from.
     *
     * @param name of the data set
     * @param hash over all that was read
     * @param watermark the last event that was read
     */
    record ReleaseData(String name, String hash, @Nullable Long watermark) {}

    /**
     * What made it.
     *
     * @param trainedAt when training ended
     * @param gitCommit the code that trained it
     * @param image the container image that trained it
     * @param metrics figures on validation, by name
     */
    record ReleaseOrigin(
            Instant trainedAt,
            @Nullable String gitCommit,
            @Nullable String image,
            Map<String, Double> metrics) {}

    /**
     * What is left of it.
     *
     * @param manifestHash of its files
     * @param collections that hold its vectors
     * @param removedAt since when files and vectors are gone
     */
    record ReleaseFiles(
            String manifestHash,
            List<String> collections,
            @Nullable Instant removedAt) {}

    static ReleaseView of(RegisteredRelease release) {
        var watermark = release.data().watermark();
        return new ReleaseView(
                release.number(),
                release.state().word(),
                release.replaced().orElse(null),
                new ReleaseData(
                        release.data().name(),
                        release.data().hash(),
                        watermark.isPresent() ? watermark.getAsLong() : null),
                new ReleaseOrigin(
                        release.origin().trainedAt(),
                        release.origin().gitCommit().orElse(null),
                        release.origin().image().orElse(null),
                        release.origin().metrics()),
                new ReleaseFiles(
                        release.files().manifestHash(),
                        release.files().collections(),
                        release.files().removedAt().orElse(null)));
    }
}
