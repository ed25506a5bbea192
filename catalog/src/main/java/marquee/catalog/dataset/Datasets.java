package marquee.catalog.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import marquee.catalog.Dataset;
import marquee.catalog.DatasetException;
import marquee.catalog.movielens.MovieLens;
import marquee.catalog.progress.Progress;

/** Finds the dataset a person asked for. */
public final class Datasets {

    private Datasets() {}

    /**
     * Opens a dataset by its folder or its name.
     *
     * @param nameOrPath a folder in one of MovieLens's layouts, the name of a GroupLens archive such as {@code ml-25m}
     *     (downloaded once into {@code data/datasets}), or {@code sample} for the bundled one
     * @param data where Marquee keeps its state
     * @throws DatasetException when there is no such dataset, or it cannot be downloaded
     */
    public static Dataset open(String nameOrPath, Path data, Progress progress) {
        Path folder = Path.of(nameOrPath);
        if (Files.isDirectory(folder)) {
            return MovieLens.open(folder, data.resolve("rejects"), progress);
        }
        throw new DatasetException("There is no dataset " + nameOrPath + ".");
    }

    /**
     * Opens the dataset of the option, else of {@code MOVIELENS_DIR}, else {@code ml-latest-small} from GroupLens, else
     * (without a network) the bundled sample, saying so.
     *
     * @param option what {@code --dataset} said
     * @param environment the value of an environment variable, empty when unset
     * @param data where Marquee keeps its state
     * @throws DatasetException when what was asked for is not there
     */
    public static Dataset choose(
            Optional<String> option, UnaryOperator<String> environment, Path data, Progress progress) {
        return open(option.orElseGet(() -> environment.apply("MOVIELENS_DIR")), data, progress);
    }
}
