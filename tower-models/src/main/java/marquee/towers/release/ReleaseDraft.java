package marquee.towers.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import marquee.catalog.files.Folders;
import marquee.towers.integrity.ReleaseKeys;

/**
 * A release being written, in a folder of its own beside the published ones. {@link #publish} moves the towers into
 * place and the manifest last, each move atomic, so that a release exists whole or not at all; what a killed process left
 * behind is swept away by the next draft. One draft at a time per models folder. Close it in any case.
 */
public final class ReleaseDraft implements AutoCloseable {

    private static final String PREFIX = ".draft-";
    /** What a release is called until it is published. */
    static final int NUMBER = 1;

    private final Path models;
    private final Path folder;
    private final ReleaseKeys keys;
    private final ModelsLock lock;

    private ReleaseDraft(Path models, Path folder, ReleaseKeys keys, ModelsLock lock) {
        this.models = models;
        this.folder = folder;
        this.keys = keys;
        this.lock = lock;
    }

    /**
     * Begins a draft.
     *
     * @throws ReleaseException when somebody is writing a release here, or the folder is not writable
     */
    static ReleaseDraft open(Path models, ReleaseKeys keys) {
        try {
            Files.createDirectories(models);
            return begin(models, keys, ModelsLock.take(models));
        } catch (IOException e) {
            throw new ReleaseException("Cannot write to " + models + "; choose another folder with --data.", e);
        }
    }

    private static ReleaseDraft begin(Path models, ReleaseKeys keys, ModelsLock lock) throws IOException {
        try {
            sweep(models);
            return new ReleaseDraft(models, Files.createTempDirectory(models, PREFIX), keys, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where a tower's SavedModel is to be written. */
    public Path savedModel(Tower tower) {
        return tower.in(folder, NUMBER);
    }

    /** Writes what goes with the SavedModels; the answer can be opened like a published release. */
    public Release describe(Manifest manifest, Vocabulary vocabulary) {
        var release = new Release(NUMBER, folder, manifest, ReleaseKeys.NONE);
        try {
            Files.createDirectories(release.directory());
        } catch (IOException e) {
            throw new ReleaseException("Cannot write to " + folder + "; free some space.", e);
        }
        VocabularyFiles.write(release.directory(), vocabulary);
        ManifestFile.write(release.directory(), manifest);
        return release;
    }

    /** Makes a described draft the newest release. */
    public Release publish(Manifest manifest) {
        int number = 1 + Numbers.largest(models);
        var published = new Release(number, models, manifest.numbered(number), keys);
        var draft = new Release(NUMBER, folder, manifest, keys);
        ManifestFile.write(draft.directory(), published.manifest());
        try {
            Checksums.write(draft);
            for (Tower tower : Tower.values()) {
                move(draft.savedModel(tower), published.savedModel(tower));
            }
            move(draft.directory(), published.directory());
            return published;
        } catch (IOException e) {
            throw new ReleaseException("Cannot publish release " + number + " in " + models + ".", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes drafts, and towers whose manifest never followed. */
    private static void sweep(Path models) throws IOException {
        try (var children = Files.newDirectoryStream(models, PREFIX + "*")) {
            for (Path draft : children) {
                Folders.delete(draft);
            }
        }
        List<Integer> complete = new Releases(models).numbers().toList();
        for (Tower tower : Tower.values()) {
            for (int number : Numbers.in(models.resolve(tower.folder()))) {
                if (!complete.contains(number)) {
                    Folders.delete(tower.in(models, number));
                }
            }
        }
    }

    @Override
    public void close() {
        try (lock) {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new ReleaseException("Cannot remove " + folder + "; delete it by hand.", e);
        }
    }
}
