package marquee.lab;

import java.nio.file.Path;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.DatasetContent;
import marquee.evaluation.data.Interactions;

/**
 * A dataset as rows, with its content.
 *
 * @param name of the dataset and what else of it is read
 */
public record EvaluationData(Dataset dataset, String name, Interactions interactions, Content content) {

    /**
     * Reads the ratings; texts are encoded when first asked for.
     *
     * @param textEncoder one of {@link marquee.towers.text.TextEncoders#NAMES}
     * @param data the data folder, for kept text vectors
     * @param tags whether people's tags are part of the movies' texts
     */
    public static EvaluationData read(Dataset dataset, String textEncoder, Path data, boolean tags) {
        return of(dataset, Interactions.read(dataset), textEncoder, data, tags);
    }

    /** The same with all movies of a catalogue, so that those that nobody rated compete for places. */
    public static EvaluationData readWithUnrated(Catalogue catalogue, String textEncoder, Path data, boolean tags) {
        var dataset = new CatalogueDataset(catalogue);
        return of(dataset, Interactions.readWithUnrated(dataset), textEncoder, data, tags);
    }

    private static EvaluationData of(
            Dataset dataset, Interactions interactions, String textEncoder, Path data, boolean tags) {
        Path cache = data.resolve("cache").resolve("text");
        return new EvaluationData(
                dataset,
                tags ? dataset.name() + " with people's tags" : dataset.name(),
                interactions,
                new DatasetContent(dataset, interactions, textEncoder, cache, tags));
    }
}
