package marquee.towers.evaluation.commands;

import java.nio.file.Path;
import marquee.catalog.Dataset;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Content;
import marquee.towers.evaluation.contest.DatasetContent;

/**
 * A dataset as rows, with its content.
 *
 * @param name of the dataset and what else of it is read
 */
record Ratings(Dataset dataset, String name, Interactions interactions, Content content) {

    static Ratings read(Dataset dataset, String textEncoder, Path data, boolean tags) {
        Interactions interactions = Interactions.read(dataset);
        Path cache = data.resolve("cache").resolve("text");
        return new Ratings(
                dataset,
                tags ? dataset.name() + " with people's tags" : dataset.name(),
                interactions,
                new DatasetContent(dataset, interactions, textEncoder, cache, tags));
    }
}
