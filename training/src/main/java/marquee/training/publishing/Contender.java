package marquee.training.publishing;

import java.util.Map;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;

/**
 * Towers as the gate knows them.
 *
 * @param manifest describes them
 * @param people how well each person of validation was answered
 */
public record Contender(Manifest manifest, ValidationPeople people) {

    /** The same, of which more is known. */
    Contender with(Map<String, String> figures) {
        return new Contender(manifest.with(figures), people);
    }

    /** A release that is intact. */
    static Contender of(Release release) {
        return new Contender(release.manifest(), ValidationPeople.of(release));
    }
}
