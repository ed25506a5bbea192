package marquee.backend.releases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import marquee.registry.Artefact;
import marquee.registry.Decision;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseRegistry;

/** Releases of a world, whose vectors are in its index. */
public final class RegisteredReleases {

    private RegisteredReleases() {}

    /** Registers one and notes that it is loaded. */
    public static void add(ReleaseRegistry registry, String number) {
        registry.register(
                new Artefact(
                        number,
                        "hash-" + number,
                        new RegisteredRelease.Data("world", "abc", OptionalLong.empty()),
                        new RegisteredRelease.Origin(
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Optional.of("f00d"),
                                Optional.empty(),
                                Map.of("ndcg@10", 0.2))),
                Decision.of("a test", "to see"));
        registry.loaded(number, List.of("movies_" + number));
    }
}
