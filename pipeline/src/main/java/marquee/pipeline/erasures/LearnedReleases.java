package marquee.pipeline.erasures;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marquee.index.VectorStore;
import marquee.registry.Decision;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseRegistry;
import marquee.registry.ReleaseState;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.towers.release.Vocabulary;

/**
 * Removes releases that learned from somebody, which their table of users says, once none of them is needed: the one that is
 * gone back to as well, since nobody may be shown what such a release found. For one thread.
 */
final class LearnedReleases {

    private static final Decision DECISION = Decision.of("the pipeline", "it learned from somebody who was erased");

    private final ReleaseRegistry registry;
    private final Releases files;
    private final VectorStore vectors;
    private final Map<Question, Boolean> answers = new HashMap<>();

    LearnedReleases(ReleaseRegistry registry, Releases files, VectorStore vectors) {
        this.registry = registry;
        this.files = files;
        this.vectors = vectors;
    }

    /** Whether a release of some hash learned from somebody, which never changes. */
    private record Question(String hash, long person) {}

    /** Forgets what was found out about people. */
    void forgetWhoWasAskedFor() {
        answers.clear();
    }

    /**
     * Removes those that learned from somebody.
     *
     * @param askedAt a release whose files are not here may have learned from them if it was trained before
     * @return which one is still needed, in words; empty once none is left
     */
    Optional<String> forget(long person, Instant askedAt) {
        List<RegisteredRelease> learned = registry.all().stream()
                .filter(release -> !release.isRemoved())
                .filter(release -> learnedFrom(release, person, askedAt))
                .toList();
        Set<String> tried = registry.tried();
        Optional<String> needed = learned.stream()
                .flatMap(release -> need(release, tried).stream())
                .findFirst();
        if (needed.isEmpty()) {
            learned.forEach(this::remove);
            files.all().stream().filter(release -> knows(release, person)).forEach(files::remove);
        }
        return needed;
    }

    private static Optional<String> need(RegisteredRelease release, Set<String> tried) {
        if (release.state() == ReleaseState.LIVE) {
            return Optional.of("release " + release.number() + " is live; the next one knows nothing of the person");
        }
        boolean isTried = release.state() == ReleaseState.CANARY
                || release.state() == ReleaseState.SHADOW
                || tried.contains(release.number());
        return isTried ? Optional.of("release " + release.number() + " is being tried") : Optional.empty();
    }

    private void remove(RegisteredRelease release) {
        registry.forget(release.number(), DECISION);
        release.files().collections().forEach(name -> vectors.drop(name).block());
    }

    private boolean learnedFrom(RegisteredRelease release, long person, Instant askedAt) {
        return ofFiles(release)
                .map(found -> knows(found, person))
                .orElseGet(() -> release.origin().trainedAt().isBefore(askedAt));
    }

    private Optional<Release> ofFiles(RegisteredRelease release) {
        return files.find(release.number())
                .filter(found -> found.hash().equals(release.files().manifestHash()));
    }

    private boolean knows(Release release, long person) {
        return answers.computeIfAbsent(
                new Question(release.hash(), person),
                unknown -> release.vocabulary().user(person) != Vocabulary.UNKNOWN);
    }
}
