package marquee.towers.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.towers.integrity.ChecksumKind;

/**
 * What a release's files were when they were written, in {@code checksums.txt} beside the manifest: a line a file, with
 * its SHA-256 in hex (CRC-32C by an earlier Marquee), its length in bytes, and its path among the models
 * ({@code user_tower/saved_model.pb}) or beside the manifest ({@code movies.txt}); the last line is the same of those before.
 * They find damage; with the Ed25519 signature in {@code checksums.sig} beside them also malice, where only some are trusted.
 */
final class Checksums {

    static final String NAME = "checksums.txt";

    /** In base64. */
    static final String SIGNATURE = "checksums.sig";

    /** Folder of the second stage beside the manifest. */
    static final String SECOND_STAGE = "second-stage";

    private Checksums() {}

    /** Writes them for everything a release consists of. */
    static void write(Release release) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Tower tower : Tower.values()) {
            add(lines, release.savedModel(tower), tower.folder() + "/");
        }
        add(lines, release.directory(), "");
        lines.add(ChecksumKind.SHA_256.of(lines));
        Path file = Files.write(release.directory().resolve(NAME), lines);
        Optional<byte[]> signature = release.keys().sign(Files.readAllBytes(file));
        if (signature.isPresent()) {
            Files.writeString(
                    release.directory().resolve(SIGNATURE), Base64.getEncoder().encodeToString(signature.get()) + "\n");
        }
    }

    private static void add(List<String> lines, Path folder, String prefix) throws IOException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(folder)) {
            files = walked.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            lines.add(ChecksumKind.SHA_256.of(file) + " " + Files.size(file) + " " + prefix + folder.relativize(file));
        }
    }

    /**
     * Compares the files of one tower. A release of an earlier Marquee has no checksums and passes.
     *
     * @throws ReleaseException naming the file that is not as it was written
     */
    static void verify(Release release, Tower tower) {
        String prefix = tower.folder() + "/";
        for (String line : lines(release)) {
            String path = path(line);
            if (path.startsWith(prefix)) {
                verify(line, release.savedModel(tower).resolve(path.substring(prefix.length())));
            }
        }
    }

    /** A line for each file but the manifest; none for a release of an earlier Marquee. */
    static List<String> contents(Release release) {
        return lines(release).stream()
                .filter(line -> !path(line).equals(ManifestFile.NAME))
                .toList();
    }

    /** The same for the manifest and the vocabulary. */
    static void verifyDirectory(Release release) {
        lines(release).stream()
                .filter(line -> !path(line).contains("/"))
                .forEach(line -> verify(line, release.directory().resolve(path(line))));
    }

    /** The same for the second stage. */
    static void verifySecondStage(Release release) {
        lines(release).stream()
                .filter(line -> path(line).startsWith(SECOND_STAGE + "/"))
                .forEach(line -> verify(line, release.directory().resolve(path(line))));
    }

    private static List<String> lines(Release release) {
        Path file = release.directory().resolve(NAME);
        try {
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            if (!release.keys().trusts(bytes, signature(release))) {
                throw ReleaseException.untrusted(release.directory());
            }
            return Files.exists(file) ? checked(file, bytes) : List.of();
        } catch (IOException e) {
            throw new ReleaseException("Cannot read " + file + "; is the disk well?", e);
        }
    }

    private static List<String> checked(Path file, byte[] bytes) {
        List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (all.isEmpty()
                || !ChecksumKind.like(all.getLast())
                        .of(all.subList(0, all.size() - 1))
                        .equals(all.getLast())) {
            throw ReleaseException.damaged(file);
        }
        return all.subList(0, all.size() - 1);
    }

    /** Empty also where it is no base64. */
    private static Optional<byte[]> signature(Release release) throws IOException {
        Path file = release.directory().resolve(SIGNATURE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(Files.readAllBytes(file)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void verify(String line, Path file) {
        String[] words = line.split(" ", 3);
        try {
            if (!Files.isRegularFile(file)
                    || Files.size(file) != Long.parseLong(words[1])
                    || !ChecksumKind.like(words[0]).of(file).equals(words[0])) {
                throw ReleaseException.damaged(file);
            }
        } catch (IOException e) {
            throw new ReleaseException("Cannot read " + file + "; is the disk well?", e);
        }
    }

    private static String path(String line) {
        return line.split(" ", 3)[2];
    }
}
