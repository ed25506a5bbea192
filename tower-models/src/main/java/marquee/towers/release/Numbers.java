package marquee.towers.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folders that are named by a release number. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private Numbers() {}

    /** The numbers that have a folder here, in no order. */
    static List<Integer> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> String.valueOf(child.getFileName()))
                    .filter(NUMBER.asMatchPredicate())
                    .map(Integer::valueOf)
                    .toList();
        } catch (IOException e) {
            throw new ReleaseException("Cannot list " + folder + "; is it readable?", e);
        }
    }

    /** The largest number in use in any tower's folder or among the releases; 0 when there is none. */
    static int largest(Path models) {
        return Stream.concat(
                        Stream.of(Tower.values()).map(tower -> models.resolve(tower.folder())),
                        Stream.of(models.resolve(Releases.FOLDER)))
                .flatMap(folder -> in(folder).stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }
}
