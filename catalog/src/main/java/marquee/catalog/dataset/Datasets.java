package marquee.catalog.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.Dataset;
import marquee.catalog.DatasetException;
import marquee.catalog.download.DownloadSettings;
import marquee.catalog.download.GroupLens;
import marquee.catalog.download.Unreachable;
import marquee.catalog.movielens.MovieLens;
import marquee.catalog.progress.Progress;
import marquee.catalog.sample.SampleDataset;
import marquee.catalog.sequences.SequenceDataset;

/** Finds the dataset a person asked for, and shows its licence and citation. */
public final class Datasets {

    private static final String DEFAULT = "ml-latest-small";
    private static final String SAMPLE = "sample";

    private final Path data;
    private final DownloadSettings downloads;
    private final Progress progress;

    Datasets(Path data, DownloadSettings downloads, Progress progress) {
        this.data = data;
        this.downloads = downloads;
        this.progress = progress;
    }

    /**
     * Opens a dataset by its folder or its name.
     *
     * @param nameOrPath a folder in one of MovieLens's layouts or with a sequence file, a sequence file, the name of a
     *     GroupLens archive such as {@code ml-25m} (downloaded once into {@code data/datasets}), or {@code sample} for
     *     the bundled one
     * @param data where Marquee keeps its state
     * @throws DatasetException when there is no such dataset, or it cannot be downloaded
     */
    public static Dataset open(String nameOrPath, Path data, Progress progress) {
        return new Datasets(data, DownloadSettings.GROUPLENS, progress).open(nameOrPath);
    }

    /**
     * Opens the dataset of the option, else of {@code MOVIELENS_DIR}, else {@code ml-latest-small} from GroupLens, else
     * (when it cannot be downloaded) the bundled sample, saying so. What was asked for by name is never replaced.
     *
     * @param option what {@code --dataset} said
     * @param environment the environment variables
     * @param data where Marquee keeps its state
     * @throws DatasetException when what was asked for is not there
     */
    public static Dataset choose(
            Optional<String> option, Map<String, String> environment, Path data, Progress progress) {
        return new Datasets(data, DownloadSettings.GROUPLENS, progress).choose(option, environment);
    }

    Dataset choose(Optional<String> option, Map<String, String> environment) {
        return option.or(() -> Optional.ofNullable(environment.get("MOVIELENS_DIR")))
                .filter(asked -> !asked.isBlank())
                .map(this::open)
                .orElseGet(this::defaultOrSample);
    }

    Dataset open(String nameOrPath) {
        Path folder = Path.of(nameOrPath);
        if (nameOrPath.equals(SAMPLE)) {
            return shown(SampleDataset.bundled());
        }
        if (SequenceDataset.isOne(folder)) {
            return shown(SequenceDataset.open(folder, data.resolve("rejects"), progress));
        }
        if (Files.isDirectory(folder)) {
            return movieLens(folder);
        }
        if (!GroupLens.ARCHIVES.contains(nameOrPath)) {
            throw new DatasetException(
                    "There is no dataset " + nameOrPath + ". Give a MovieLens folder, a sequence file, or one of "
                            + String.join(", ", GroupLens.ARCHIVES) + ", " + SAMPLE + ".");
        }
        try {
            return movieLens(fetched(nameOrPath));
        } catch (Unreachable e) {
            throw new DatasetException(
                    nameOrPath + " cannot be downloaded: " + e.getMessage()
                            + ". Check the network, or unpack the archive yourself and give its folder with --dataset.",
                    e);
        }
    }

    private Dataset defaultOrSample() {
        try {
            return movieLens(fetched(DEFAULT));
        } catch (Unreachable e) {
            progress.note("MovieLens cannot be downloaded: " + e.getMessage() + ". Going on with the bundled sample:"
                    + " real films, simulated people. For real ratings give a MovieLens folder with --dataset.");
            return shown(SampleDataset.bundled());
        }
    }

    private Path fetched(String archive) throws Unreachable {
        return new GroupLens(downloads, progress).fetch(archive, data.resolve("datasets"));
    }

    private Dataset movieLens(Path folder) {
        return shown(MovieLens.open(folder, data.resolve("rejects"), progress));
    }

    private Dataset shown(Dataset dataset) {
        progress.note(dataset.name() + ": " + dataset.notice());
        return dataset;
    }
}
