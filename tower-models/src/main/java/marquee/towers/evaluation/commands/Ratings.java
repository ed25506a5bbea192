package marquee.towers.evaluation.commands;

import java.nio.file.Path;
import marquee.catalog.Dataset;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Content;
import marquee.towers.evaluation.contest.DatasetContent;

/** A dataset as rows, with its content. */
record Ratings(Dataset dataset, Interactions interactions, Content content) {

    static Ratings read(Dataset dataset, String textEncoder, Path data) {
        Interactions interactions = Interactions.read(dataset);
        Path cache = data.resolve("cache").resolve("text");
        return new Ratings(dataset, interactions, new DatasetContent(dataset, interactions, textEncoder, cache));
    }
}
