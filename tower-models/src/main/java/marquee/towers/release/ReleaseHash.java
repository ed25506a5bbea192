package marquee.towers.release;

import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.hash.Sha256;

/** Tells releases apart by what they are. */
final class ReleaseHash {

    private ReleaseHash() {}

    /**
     * SHA-256 in hex.
     *
     * @param manifest whose number, time and force do not count
     * @param files a line for each other file, in order
     */
    static String of(Manifest manifest, List<String> files) {
        return Sha256.of(Stream.concat(Stream.of(ManifestFile.text(manifest.timeless())), files.stream())
                .map(line -> line + "\n"));
    }
}
