package marquee.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import marquee.pipeline.steps.MarqueeCommands;
import marquee.registry.Artefact;
import marquee.registry.Decision;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseRegistry;

/** Commands that train and load nothing, and tell the registry that they did. */
final class FakeCommands implements MarqueeCommands {

    final List<String> called = Collections.synchronizedList(new ArrayList<>());
    final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger atOnce = new AtomicInteger();
    volatile Optional<String> refusal = Optional.empty();

    private final ReleaseRegistry registry;
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private volatile Optional<String> held = Optional.empty();
    private final AtomicInteger releases = new AtomicInteger(1);

    FakeCommands(ReleaseRegistry registry) {
        this.registry = registry;
    }

    /** Such a command does not end. */
    void hold(String command) {
        held = Optional.of(command);
    }

    /** Those that are held end. */
    void letGo() {
        mayEnd.countDown();
    }

    @Override
    public Optional<String> run(List<String> arguments, Duration limit, Path log) throws InterruptedException {
        called.add(arguments.getFirst());
        if (atOnce.incrementAndGet() > 1) {
            throw new AssertionError("Two commands at once");
        }
        try {
            if (held.equals(Optional.of(arguments.getFirst()))) {
                mayEnd.await();
            }
            if (!failures.isEmpty()) {
                return Optional.of(failures.removeFirst());
            }
            if (arguments.getFirst().equals("train")) {
                trained(Path.of(arguments.getLast()));
            } else {
                loaded(registry, arguments.getLast());
            }
            return Optional.empty();
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private void trained(Path outcome) {
        String words =
                refusal.map(reason -> "refused=" + reason).orElseGet(() -> "release=" + releases.incrementAndGet());
        try {
            Files.writeString(outcome, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void loaded(ReleaseRegistry registry, String number) {
        var artefact = new Artefact(
                number,
                "hash-" + number,
                new RegisteredRelease.Data("sample", "data", OptionalLong.of(0)),
                new RegisteredRelease.Origin(
                        Instant.parse("2026-11-01T00:00:00Z"), Optional.empty(), Optional.empty(), Map.of()));
        registry.register(artefact, Decision.of("a test", "loaded"));
        registry.loaded(number, List.of("somewhere"));
    }
}
