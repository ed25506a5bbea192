package marquee.towers.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marquee.catalog.files.Folders;
import marquee.towers.integrity.ReleaseKeys;

/** The releases in a folder, such as {@code data/models}. Thread-safe; sees what other processes publish. */
public final class Releases {

    static final String FOLDER = "releases";

    private final Path models;
    private final ReleaseKeys keys;

    /**
     * Signed and opened by the keys that the environment names.
     *
     * @param models the folder, which need not exist yet
     * @throws marquee.towers.integrity.SigningException when a key cannot be read
     */
    public Releases(Path models) {
        this(models, ReleaseKeys.ofEnvironment());
    }

    Releases(Path models, ReleaseKeys keys) {
        this.models = models;
        this.keys = keys;
    }

    /** Every complete release, oldest first. */
    public List<Release> all() {
        return numbers()
                .map(this::load)
                .sorted(Comparator.comparingInt(Release::number))
                .toList();
    }

    /**
     * The newest of the releases wanted whose files are as they were written; an old one has no checksums, and passes.
     *
     * @param damaged is told of newer ones that are not
     * @throws ReleaseException when there are damaged ones alone
     */
    public Optional<Release> newestIntact(Predicate<Manifest> wanted, Consumer<String> damaged) {
        List<ReleaseException> newer = new ArrayList<>();
        for (int number : numbers().sorted(Comparator.reverseOrder()).toList()) {
            try {
                Release release = load(number);
                if (wanted.test(release.manifest())) {
                    release.verify();
                    newer.forEach(e -> damaged.accept(String.valueOf(e.getMessage())));
                    return Optional.of(release);
                }
            } catch (ReleaseException e) {
                newer.add(e);
            }
        }
        if (!newer.isEmpty()) {
            throw newer.getFirst();
        }
        return Optional.empty();
    }

    /** The one published last. */
    public Optional<Release> newest() {
        return numbers().max(Comparator.naturalOrder()).map(this::load);
    }

    /** The release of an id such as {@code "3"}. */
    public Optional<Release> find(String id) {
        return numbers()
                .filter(number -> Integer.toString(number).equals(id))
                .findFirst()
                .map(this::load);
    }

    /**
     * Whoever publishes here must be trusted here.
     *
     * @throws ReleaseException when what is published would not be opened
     */
    public void requireOwnTrust() {
        var any = new byte[] {1};
        if (!keys.trusts(any, keys.sign(any))) {
            throw ReleaseException.untrusted(models);
        }
    }

    /**
     * Begins a new release.
     *
     * @throws ReleaseException when another process is writing one here
     */
    public ReleaseDraft draft() {
        return ReleaseDraft.open(models, keys);
    }

    /** Deletes a release, its manifest first, so that nobody opens it half gone. */
    public void remove(Release release) {
        try {
            Files.deleteIfExists(release.directory().resolve(ManifestFile.NAME));
            Folders.delete(release.directory());
            for (Tower tower : Tower.values()) {
                Folders.delete(release.savedModel(tower));
            }
        } catch (IOException e) {
            throw new ReleaseException("Cannot remove release " + release.id() + "; delete its folders by hand.", e);
        }
    }

    static Path directory(Path models, int number) {
        return models.resolve(FOLDER).resolve(Integer.toString(number));
    }

    /** The numbers of the complete releases, in no order. */
    Stream<Integer> numbers() {
        return Numbers.in(models.resolve(FOLDER)).stream()
                .filter(number -> ManifestFile.exists(directory(models, number)));
    }

    private Release load(int number) {
        return new Release(number, models, ManifestFile.read(directory(models, number)), keys);
    }
}
