package marquee.training.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.groups.Tastes;
import marquee.evaluation.model.Person;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import org.jspecify.annotations.Nullable;

/**
 * How well each person of validation was answered, so that a later release can be compared on the same people and the same
 * questions; who has rated since is asked something else then. Kept beside the manifest in {@code validation.csv}.
 *
 * @param answers by person
 */
public record ValidationPeople(Map<Long, Answer> answers) {

    /** Of a release that was made before such were kept. */
    public static final ValidationPeople UNKNOWN = new ValidationPeople(Map.of());

    private static final String FILE = "validation.csv";
    private static final String HEADER = "user_id,question,ndcg@10,ratings,renown";

    /** Copies the map. */
    public ValidationPeople {
        answers = Map.copyOf(answers);
    }

    /**
     * One person's.
     *
     * @param question tells what they were asked from what they are asked after they rated again
     * @param ndcg nDCG@10 of the list that they got
     * @param ratings how many they had given when they were asked
     * @param renown how well known the movies are that they liked, as {@link Tastes} says it
     */
    public record Answer(int question, double ndcg, int ratings, double renown) {}

    /**
     * Figures of the same questions in two releases.
     *
     * @param candidate a person each
     * @param reference the same people in the same order
     * @param asked what the candidate knows of them
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    public record Pairs(double[] candidate, double[] reference, List<Answer> asked) {

        /** How many people. */
        public int count() {
            return candidate.length;
        }
    }

    /** Of the figures of a split. */
    public static ValidationPeople of(Split split, Figures figures) {
        Interactions ratings = split.training().ratings();
        int[] counts = ratings.counts();
        Map<Long, Answer> answers = new TreeMap<>();
        for (int i = 0; i < figures.people().size(); i++) {
            Question question = split.questions().get(i);
            answers.put(
                    ratings.userId(question.person().row()),
                    new Answer(
                            asked(question, ratings),
                            figures.people().get(i),
                            question.person().count(),
                            Tastes.renown(question.person(), counts)));
        }
        return new ValidationPeople(answers);
    }

    /** By movies' ids and stars: rows differ from training to training. */
    private static int asked(Question question, Interactions ratings) {
        List<Object> words = new ArrayList<>();
        Person person = question.person();
        for (int i = 0; i < person.count(); i++) {
            words.add(ratings.items().movie(person.movie(i)).value());
            words.add(person.stars(i));
        }
        for (int row : question.relevant()) {
            words.add(ratings.items().movie(row).value());
        }
        return words.hashCode();
    }

    /** What a manifest keeps of them, by name: what thirds of them get, and how far they stand apart. */
    public Map<String, String> describe() {
        return ThirdsNotApart.describe(this);
    }

    /** The same people with the same questions. */
    Pairs with(ValidationPeople reference) {
        List<Long> same = answers.keySet().stream()
                .filter(person ->
                        isSame(answers.get(person), reference.answers().get(person)))
                .sorted()
                .toList();
        return new Pairs(figures(same), reference.figures(same), answersOf(same));
    }

    private static boolean isSame(@Nullable Answer one, @Nullable Answer other) {
        return one != null && other != null && one.question() == other.question();
    }

    private double[] figures(List<Long> people) {
        return answersOf(people).stream().mapToDouble(Answer::ndcg).toArray();
    }

    private List<Answer> answersOf(List<Long> people) {
        return people.stream()
                .map(person -> Objects.requireNonNull(answers.get(person)))
                .toList();
    }

    /** Writes them into the folder of a draft. */
    void write(Path folder) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        new TreeMap<>(answers)
                .forEach((person, answer) -> lines.add(person + "," + answer.question() + "," + answer.ndcg() + ","
                        + answer.ratings() + "," + answer.renown()));
        try {
            Files.write(folder.resolve(FILE), lines);
        } catch (IOException e) {
            throw new ReleaseException("Cannot write to " + folder + "; free some space.", e);
        }
    }

    /** Those of a release that is intact. */
    static ValidationPeople of(Release release) {
        Path file = release.directory().resolve(FILE);
        return Files.exists(file) ? read(file) : UNKNOWN;
    }

    /** Files of before have nothing of who the people are. */
    static ValidationPeople read(Path file) {
        try (var lines = Files.lines(file)) {
            Map<Long, Answer> answers = new TreeMap<>();
            lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(words -> answers.put(
                            Long.parseLong(words[0]),
                            new Answer(
                                    Integer.parseInt(words[1]),
                                    Double.parseDouble(words[2]),
                                    words.length > 3 ? Integer.parseInt(words[3]) : 0,
                                    words.length > 4 ? Double.parseDouble(words[4]) : 0)));
            return new ValidationPeople(answers);
        } catch (IOException | RuntimeException e) {
            throw new ReleaseException("Cannot read " + file + "; is the disk well?", e);
        }
    }
}
