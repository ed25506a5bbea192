package marquee.backend.towers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import marquee.ranking.SecondStage;
import marquee.towers.TowerUnavailableException;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;

/** The second stages that lie with the releases. */
final class SecondStages {

    private SecondStages() {}

    /**
     * Opens that of a release; empty where it has none.
     *
     * @throws TowerUnavailableException when it is damaged or cannot be read
     */
    static Optional<SecondStage> open(Releases releases, String id) {
        Release release = DjlTowers.find(releases, id);
        if (!Files.exists(release.secondStage())) {
            return Optional.empty();
        }
        try {
            release.verifySecondStage();
            return Optional.of(SecondStage.read(release.secondStage()));
        } catch (IOException | ReleaseException e) {
            throw new TowerUnavailableException(
                    "The second stage of release " + id + " cannot be read: " + e.getMessage(), e);
        }
    }
}
