package marquee.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.evaluation.Evaluator;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;

/** The lists that the evaluator judges when it asks a release, in ids. */
public final class JudgedLists {

    private JudgedLists() {}

    /** The best movies, best first, for every person of the ratings after all of them, by the person's id. */
    public static Map<Long, List<Long>> of(Model model, TrainingData data) {
        Interactions ratings = data.ratings();
        List<Question> everybody = IntStream.range(0, ratings.users())
                .mapToObj(row -> new Question(Person.known(row, ratings), new int[] {0}, new int[0], new float[0]))
                .toList();
        var lists = new LinkedHashMap<Long, List<Long>>();
        var judged = Evaluator.lists(model, Split.wholeCatalogue(data, everybody));
        for (int row = 0; row < judged.size(); row++) {
            lists.put(ratings.userId(row), ids(judged.get(row).shown(), ratings));
        }
        return lists;
    }

    private static List<Long> ids(int[] movies, Interactions ratings) {
        return IntStream.of(movies)
                .mapToObj(row -> ratings.items().movie(row).value())
                .toList();
    }
}
