package marquee.training.checkpoints;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import marquee.catalog.files.Folders;
import marquee.catalog.hash.Sha256;
import marquee.catalog.progress.Progress;
import marquee.towers.release.ReleaseException;

/**
 * Checkpoints in {@code <models>/.training/<fingerprint>}, one file a stage; the fingerprint is of everything that
 * determines the training, and what another training left behind is deleted, so the folder never holds more than one.
 * Whoever writes releases to {@code models} is alone there, see {@link marquee.towers.release.ReleaseDraft}.
 */
public final class CheckpointFolder implements Checkpoints {

    private static final String FOLDER = ".training";
    private static final String EXTENSION = ".checkpoint";
    private static final int FINGERPRINT_DIGITS = 32;

    private final Path parent;
    private final Path folder;
    private final Progress progress;

    private CheckpointFolder(Path parent, Path folder, Progress progress) {
        this.parent = parent;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Opens the folder for one training and deletes what is left of others.
     *
     * @param models where its release will be
     * @param training everything that determines it, in words and numbers
     * @param progress is told when something is taken up again, or cannot be
     */
    public static CheckpointFolder open(Path models, String training, Progress progress) {
        Path parent = models.resolve(FOLDER);
        Path folder = parent.resolve(fingerprint(training));
        try {
            Files.createDirectories(folder);
            try (var others = Files.newDirectoryStream(parent, path -> !path.equals(folder))) {
                for (Path other : others) {
                    Folders.delete(other);
                }
            }
        } catch (IOException e) {
            throw unwritable(parent, e);
        }
        return new CheckpointFolder(parent, folder, progress);
    }

    @Override
    public Optional<Checkpoint> find(String stage) {
        Path file = file(stage);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Optional<Checkpoint> checkpoint = read(file);
        progress.note(
                checkpoint.isPresent()
                        ? "Going on from the checkpoint " + file + "."
                        : "The checkpoint " + file + " is damaged or from another version; that part begins anew.");
        return checkpoint;
    }

    private static Optional<Checkpoint> read(Path file) {
        try {
            return CheckpointFile.read(file);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String stage, Checkpoint checkpoint) {
        try {
            CheckpointFile.write(file(stage), checkpoint);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Deletes everything: the training has ended. */
    public void clear() {
        try {
            Folders.delete(parent);
        } catch (IOException e) {
            throw new ReleaseException("Cannot remove " + parent + "; delete it by hand.", e);
        }
    }

    private Path file(String stage) {
        return folder.resolve(stage + EXTENSION);
    }

    private static ReleaseException unwritable(Path folder, IOException e) {
        return new ReleaseException(
                "Cannot keep checkpoints in " + folder + "; free some space or choose another folder with --data.", e);
    }

    private static String fingerprint(String training) {
        return Sha256.of(training.getBytes(StandardCharsets.UTF_8)).substring(0, FINGERPRINT_DIGITS);
    }
}
