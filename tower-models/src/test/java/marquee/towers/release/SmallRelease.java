package marquee.towers.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** A release of a hundred movies and two people, whose towers are no SavedModels. */
final class SmallRelease {

    static final Manifest MANIFEST = new Manifest(
            Manifest.Publication.draft(Instant.parse("2026-01-01T00:00:00Z"), Optional.empty()),
            new Manifest.VectorFormat(128, "hashed-1", List.of()),
            new Manifest.Data("small", "abc", 2, 3, 4),
            Map.of(),
            new Manifest.ValidationMetrics(Map.of(), Map.of()));

    static final Vocabulary VOCABULARY =
            new Vocabulary(LongStream.rangeClosed(1, 100).toArray(), new long[] {7, 8}, List.of("Comedy", "Drama"));

    private SmallRelease() {}

    static Release publish(Releases releases) throws IOException {
        try (var draft = releases.draft()) {
            for (Tower tower : Tower.values()) {
                Path variables = Files.createDirectories(draft.savedModel(tower).resolve("variables"));
                Files.writeString(draft.savedModel(tower).resolve("saved_model.pb"), tower.folder());
                Files.write(variables.resolve("variables.data-00000-of-00001"), new byte[10_000]);
            }
            draft.describe(MANIFEST, VOCABULARY);
            return draft.publish(MANIFEST);
        }
    }
}
