package marquee.registry;

import java.util.Optional;
import java.util.OptionalLong;
import marquee.towers.release.ContainerImage;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;

/**
 * What is registered of a release's files.
 *
 * @param number that names it
 * @param hash of its files
 * @param data what it learned from
 * @param origin what made it
 */
public record Artefact(String number, String hash, RegisteredRelease.Data data, RegisteredRelease.Origin origin) {

    private static final String WATERMARK = "eventsWatermark";

    /** A release on disk that was made by this process or by one of the same image; reads its manifest and checksums. */
    public static Artefact of(Release release) {
        Manifest manifest = release.manifest();
        return new Artefact(
                release.id(),
                release.hash(),
                new RegisteredRelease.Data(
                        manifest.data().name(), manifest.data().hash(), watermark(manifest)),
                new RegisteredRelease.Origin(
                        manifest.publication().createdAt(),
                        manifest.publication().gitCommit(),
                        ContainerImage.current(),
                        manifest.validation().metrics()));
    }

    private static OptionalLong watermark(Manifest manifest) {
        return Optional.ofNullable(manifest.parameters().get(WATERMARK)).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }
}
