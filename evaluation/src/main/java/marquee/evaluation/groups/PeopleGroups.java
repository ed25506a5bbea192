package marquee.evaluation.groups;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import marquee.catalog.PersonFeatures;
import marquee.catalog.PersonFeatures.AgeGroup;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;

/** Divides the people of a split: by what they did, which is always known, and by what the data set says of them. */
public final class PeopleGroups {

    /** People by how well known the movies are that they liked. */
    public static final String TASTE = "taste";

    /** Its part of the least known. */
    public static final String NICHE = "niche";

    /** Its part of the best known. */
    public static final String MAINSTREAM = "mainstream";

    private final Split split;
    private final Map<Long, PersonFeatures> features = new HashMap<>();

    private PeopleGroups(Split split, List<PersonFeatures> told) {
        this.split = split;
        told.forEach(person -> features.put(person.userId(), person));
    }

    /**
     * Divides them by each of the questions' people, in their order.
     *
     * @param told what the data set says of people, if anything
     * @return activity, taste and diversity of taste; gender, age and occupation where anybody told
     */
    public static List<Division> of(Split split, List<PersonFeatures> told) {
        return new PeopleGroups(split, told).all();
    }

    private List<Division> all() {
        int[] counts = split.training().ratings().counts();
        var movies = split.training().content().movies();
        List<Division> all = new ArrayList<>();
        all.add(thirds("activity", List.of("few ratings", "more ratings", "most ratings"), Person::count));
        all.add(thirds(TASTE, List.of(NICHE, "between", MAINSTREAM), person -> Tastes.renown(person, counts)));
        all.add(thirds(
                "genres", List.of("few genres", "more genres", "diverse"), person -> Tastes.diversity(person, movies)));
        told("gender", one -> one.gender().map(gender -> gender.name().toLowerCase(Locale.ROOT)))
                .ifPresent(all::add);
        told("age", one -> one.age().map(PeopleGroups::years)).ifPresent(all::add);
        told("occupation", PersonFeatures::occupation).ifPresent(all::add);
        return all;
    }

    private static String years(AgeGroup age) {
        return age.from() == 0 ? "under 18" : "from " + age.from();
    }

    private Division thirds(String name, List<String> parts, ToDoubleFunction<Person> number) {
        return Division.evenly(
                name,
                parts,
                split.questions().stream()
                        .map(Question::person)
                        .mapToDouble(number)
                        .toArray());
    }

    private Optional<Division> told(String name, Function<PersonFeatures, Optional<String>> word) {
        Interactions ratings = split.training().ratings();
        List<Optional<String>> words = split.questions().stream()
                .map(Question::person)
                .map(person -> person.row() == Person.UNSEEN
                        ? Optional.<String>empty()
                        : Optional.ofNullable(features.get(ratings.userId(person.row())))
                                .flatMap(word))
                .toList();
        return words.stream().anyMatch(Optional::isPresent)
                ? Optional.of(Division.byWord(name, words))
                : Optional.empty();
    }
}
