package marquee.catalog.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import marquee.catalog.DatasetException;

/** Unpacks a zip of one folder. */
final class Archive {

    private static final long LARGEST_BYTES = 8L << 30;

    private Archive() {}

    /**
     * Makes the archive's only folder the target, complete or not at all.
     *
     * @throws IOException when the zip is damaged
     * @throws DatasetException when an entry points outside or the archive unpacks to more than 8 GiB
     */
    static void unpack(Path zip, Path target) throws IOException {
        Path draft = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".unpack-");
        try {
            unpackInto(draft, zip);
            Files.move(onlyFolder(draft), target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(draft);
        }
    }

    private static void unpackInto(Path draft, Path zip) throws IOException {
        long room = LARGEST_BYTES;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                Path place = draft.resolve(entry.getName()).normalize();
                room -= Math.max(0, entry.getSize());
                if (!place.startsWith(draft) || room < 0) {
                    throw new DatasetException(zip + " is not a MovieLens archive (entry " + entry.getName()
                            + " does not belong in one). Delete it and try again.");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, place);
                    }
                }
            }
        }
    }

    private static Path onlyFolder(Path draft) throws IOException {
        try (Stream<Path> children = Files.list(draft)) {
            List<Path> folders = children.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith("__MACOSX"))
                    .toList();
            return folders.size() == 1 ? folders.getFirst() : draft;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, IOException failure) throws IOException {
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
