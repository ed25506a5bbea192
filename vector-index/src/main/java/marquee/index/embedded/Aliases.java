package marquee.index.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.index.support.Names;
import org.apache.lucene.util.IOUtils;

/** One small file per alias, holding the name of its collection; replaced whole, so a reader sees the old or the new. */
final class Aliases {

    private static final String UNFINISHED = ".new";

    private final Path folder;

    Aliases(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void point(String alias, String collection) throws IOException {
        Path file = folder.resolve(Names.checked(alias));
        Path next = folder.resolve(alias + UNFINISHED);
        try (FileChannel channel = FileChannel.open(next, CREATE, WRITE, TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(collection.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(next, file, ATOMIC_MOVE);
        IOUtils.fsync(folder, true);
    }

    /** Where the alias points; nowhere when its file is damaged, so that it is set anew. */
    Optional<String> target(String alias) throws IOException {
        try {
            return Optional.of(text(folder.resolve(Names.checked(alias)))).filter(Names::isAllowed);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** Removes every alias that points at the collection. */
    void forget(String collection) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> !file.toString().endsWith(UNFINISHED)).toList();
        }
        for (Path file : files) {
            if (text(file).equals(collection)) {
                Files.delete(file);
            }
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
