package marquee.registry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Releases to register, for tests. */
public final class Artefacts {

    private static final Instant TRAINED = Instant.parse("2026-01-01T00:00:00Z");

    private Artefacts() {}

    /** By its number alone. */
    public static Artefact of(String number) {
        return of(number, "hash-" + number, TRAINED);
    }

    static Artefact of(String number, String hash, Instant trainedAt) {
        return new Artefact(
                number,
                hash,
                new RegisteredRelease.Data("sample", "data-hash", OptionalLong.of(41)),
                new RegisteredRelease.Origin(
                        trainedAt, Optional.of("abc"), Optional.of("marquee:1"), Map.of("ndcg@10", 0.25)));
    }
}
