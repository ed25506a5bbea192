package marquee.towers.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What a release's files were when they were written, in {@code checksums.txt} beside the manifest: a line a file, with
 * its CRC-32C in hex, its length in bytes, and its path among the models ({@code user_tower/saved_model.pb}) or beside
 * the manifest ({@code movies.txt}); the last line is the CRC-32C of those before. They find damage, not malice.
 */
final class Checksums {

    static final String NAME = "checksums.txt";

    /** Folder of the second stage beside the manifest. */
    static final String SECOND_STAGE = "second-stage";

    private static final int BUFFER = 1 << 20;

    private Checksums() {}

    /** Writes them for everything a release consists of. */
    static void write(Release release) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Tower tower : Tower.values()) {
            add(lines, release.savedModel(tower), tower.folder() + "/");
        }
        add(lines, release.directory(), "");
        lines.add(crc(lines));
        Files.write(release.directory().resolve(NAME), lines);
    }

    private static void add(List<String> lines, Path folder, String prefix) throws IOException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(folder)) {
            files = walked.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            lines.add(crc(file) + " " + Files.size(file) + " " + prefix + folder.relativize(file));
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
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<String> all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (all.isEmpty() || !all.getLast().equals(crc(all.subList(0, all.size() - 1)))) {
                throw ReleaseException.damaged(file);
            }
            return all.subList(0, all.size() - 1);
        } catch (IOException e) {
            throw new ReleaseException("Cannot read " + file + "; is the disk well?", e);
        }
    }

    private static void verify(String line, Path file) {
        String[] words = line.split(" ", 3);
        try {
            if (!Files.isRegularFile(file)
                    || Files.size(file) != Long.parseLong(words[1])
                    || !crc(file).equals(words[0])) {
                throw ReleaseException.damaged(file);
            }
        } catch (IOException e) {
            throw new ReleaseException("Cannot read " + file + "; is the disk well?", e);
        }
    }

    private static String path(String line) {
        return line.split(" ", 3)[2];
    }

    private static String crc(Path file) throws IOException {
        var checksum = new CRC32C();
        var buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                checksum.update(buffer, 0, count);
            }
        }
        return hex(checksum);
    }

    private static String crc(List<String> lines) {
        var checksum = new CRC32C();
        checksum.update(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return hex(checksum);
    }

    private static String hex(CRC32C checksum) {
        return "%08x".formatted(checksum.getValue());
    }
}
