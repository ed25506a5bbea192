package marquee.towers.release;

import java.nio.file.Path;
import marquee.towers.integrity.ReleaseKeys;

/**
 * One complete set of towers.
 *
 * @param number counts up from 1
 * @param models the folder that holds all releases
 * @param manifest how it came about
 * @param keys by whose signatures it is opened
 */
public record Release(int number, Path models, Manifest manifest, ReleaseKeys keys) {

    /** The number as text, which names the collection and appears in every answer. */
    public String id() {
        return Integer.toString(number);
    }

    /** Folder of one SavedModel. */
    public Path savedModel(Tower tower) {
        return tower.in(models, number);
    }

    /** Folder of the manifest and the vocabulary. */
    public Path directory() {
        return Releases.directory(models, number);
    }

    /** Folder of what puts candidates in order; a release of an earlier Marquee has none. */
    public Path secondStage() {
        return directory().resolve(Checksums.SECOND_STAGE);
    }

    /**
     * SHA-256 in hex of what the release consists of. Its number, when it was made and whether it was forced are not part
     * of it, so that the same code, data and seed with one thread come to the same.
     *
     * @throws ReleaseException when the checksums cannot be read
     */
    public String hash() {
        return ReleaseHash.of(manifest, Checksums.contents(this));
    }

    /**
     * Compares the files of the second stage with their checksums.
     *
     * @throws ReleaseException naming the file that is damaged
     */
    public void verifySecondStage() {
        Checksums.verifySecondStage(this);
    }

    /**
     * Compares the files of a tower with their checksums, where the release has any.
     *
     * @throws ReleaseException naming the file that is damaged
     */
    public void verify(Tower tower) {
        Checksums.verify(this, tower);
    }

    /** The same for everything the release consists of. */
    void verify() {
        Checksums.verifyDirectory(this);
        verifySecondStage();
        for (Tower tower : Tower.values()) {
            verify(tower);
        }
    }

    /**
     * Reads which movies, people and genres the towers know.
     *
     * @throws ReleaseException when the files are damaged
     */
    public Vocabulary vocabulary() {
        Checksums.verifyDirectory(this);
        return VocabularyFiles.read(directory());
    }
}
