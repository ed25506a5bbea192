package marquee.catalog.download;

import java.time.Duration;
import okhttp3.HttpUrl;

/**
 * How archives are downloaded.
 *
 * @param base the folder of the archives, ending with a slash
 * @param reach how long the first answer may take before the network counts as absent
 * @param silence how long a download may stand still
 * @param attempts how often a broken download is taken up again, the first included
 * @param pause before the second attempt; it doubles each time
 */
public record DownloadSettings(HttpUrl base, Duration reach, Duration silence, int attempts, Duration pause) {

    /** GroupLens's public server; no network is noticed within 8 seconds. */
    public static final DownloadSettings GROUPLENS = new DownloadSettings(
            HttpUrl.get("https://files.grouplens.org/datasets/movielens/"),
            Duration.ofSeconds(8),
            Duration.ofSeconds(20),
            5,
            Duration.ofSeconds(1));
}
