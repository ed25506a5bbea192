package marquee.app.laptop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import marquee.database.embedded.OwnerOnly;

/** The folder of all state. What Marquee keeps there is its owner's alone; what others keep there is left as it is. */
final class DataFolder {

    private static final Set<String> PARTS = Set.of(
            DataLock.FILE,
            "cache",
            "datasets",
            "index",
            "loaded",
            "models",
            "pipeline",
            "postgres",
            "postgres-binaries",
            "postgres.log",
            "rejects",
            "web");

    private DataFolder() {}

    /** Makes the folder if there is none. */
    static void make(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            OwnerOnly.folder(data);
        }
    }

    /** Takes from other accounts what earlier versions, or commands run with other permissions, left to them. */
    static void keepPrivate(Path data) throws IOException {
        List<Path> children;
        try (var listed = Files.list(data)) {
            children = listed.toList();
        }
        List<Path> ours = children.stream()
                .filter(child -> PARTS.contains(String.valueOf(child.getFileName())))
                .toList();
        for (Path part : ours) {
            OwnerOnly.everythingIn(part);
        }
        if (ours.size() == children.size()) {
            OwnerOnly.folder(data);
        }
    }
}
