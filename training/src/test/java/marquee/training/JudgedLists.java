package marquee.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.catalog.Dataset;
import marquee.evaluation.Evaluator;
import marquee.evaluation.data.DatasetContent;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.protocols.Question;
import marquee.evaluation.protocols.Split;
import marquee.towers.release.Release;
import marquee.training.publishing.ServedModel;

/** The lists that the evaluator judges when it asks a release, in ids. */
public final class JudgedLists {

    private JudgedLists() {}

    /**
     * The best movies, best first, for every person of the dataset after all of their ratings.
     *
     * @param texts folder of encoded texts
     */
    public static Map<Long, List<Long>> of(Release release, Dataset dataset, Path texts) {
        Interactions ratings = Interactions.read(dataset);
        var content = new DatasetContent(dataset, ratings, "hashed", texts, false);
        List<Question> everybody = IntStream.range(0, ratings.users())
                .mapToObj(row -> new Question(Person.known(row, ratings), new int[] {0}, new int[0], new float[0]))
                .toList();
        var shown = new ArrayList<List<Long>>();
        try (var model = new ServedModel(release, ratings, content)) {
            Split split = Split.wholeCatalogue(new TrainingData(ratings, content), everybody);
            Evaluator.lists(model, split).forEach(list -> shown.add(ids(list.shown(), ratings)));
        }
        var lists = new LinkedHashMap<Long, List<Long>>();
        IntStream.range(0, ratings.users()).forEach(row -> lists.put(ratings.userId(row), shown.get(row)));
        return lists;
    }

    private static List<Long> ids(int[] movies, Interactions ratings) {
        return IntStream.of(movies)
                .mapToObj(row -> ratings.items().movie(row).value())
                .toList();
    }
}
