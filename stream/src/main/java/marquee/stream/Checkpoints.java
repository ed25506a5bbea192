package marquee.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** The checkpoints that a job left behind, as Flink lays them out: {@code FOLDER/job/chk-n/_metadata}. */
final class Checkpoints {

    private static final String COMPLETE = "_metadata";

    private Checkpoints() {}

    /**
     * The newest complete one, wherever the folder is.
     *
     * @throws IOException when the folder cannot be read
     */
    static Optional<Path> newest(Path folder) throws IOException {
        FileSystem files = folder.getFileSystem();
        List<FileStatus> complete = new ArrayList<>();
        for (FileStatus job : inside(files, folder)) {
            for (FileStatus checkpoint : inside(files, job.getPath())) {
                var metadata = new Path(checkpoint.getPath(), COMPLETE);
                if (files.exists(metadata)) {
                    complete.add(files.getFileStatus(metadata));
                }
            }
        }
        return complete.stream()
                .max(Comparator.comparingLong(FileStatus::getModificationTime))
                .map(FileStatus::getPath)
                .map(Path::getParent);
    }

    private static List<FileStatus> inside(FileSystem files, Path folder) throws IOException {
        if (!files.exists(folder) || !files.getFileStatus(folder).isDir()) {
            return List.of();
        }
        return List.of(files.listStatus(folder));
    }
}
