package marquee.evaluation.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import marquee.catalog.PersonFeatures;
import marquee.catalog.PersonFeatures.AgeGroup;
import marquee.catalog.PersonFeatures.Gender;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.protocols.Warm;
import marquee.evaluation.splits.Split;
import marquee.evaluation.statistics.Bounds;
import org.junit.jupiter.api.Test;

/** On people of two tastes, westerns and musicals. */
class GroupComparisonTest {

    private final SmallDataset dataset = SmallDataset.twoTastes(120, 80);
    private final Split split =
            new Warm().split(dataset.interactions(), dataset.content(), 1).test();

    @Test
    void people_who_get_good_lists_stand_apart_from_those_who_get_bad_ones() {
        Division tastes = grouping(PeopleGroups.TASTE);
        GroupReport report = GroupComparison.of(split, List.of(listsGoodFor(tastes, 2)), List.of());

        assertThat(figure(report, "taste: mainstream", "ndcg@10").estimate()).isGreaterThan(.9);
        assertThat(figure(report, "taste: niche", "ndcg@10").estimate()).isZero();
        assertThat(gap(report, "ndcg@10, niche / mainstream").estimate()).isZero();
        assertThat(gap(report, "ndcg@10, largest gap by taste").low()).isGreaterThan(.9);
        assertThat(gap(report, "ndcg@10, largest gap by genres").high()).isLessThan(.9);
    }

    @Test
    void intervals_hold_the_figure_and_are_narrower_of_everybody_than_of_a_third() {
        GroupReport report = GroupComparison.of(split, List.of(listsGoodFor(grouping("activity"), 0)), List.of());

        Bounds all = figure(report, "everybody", "ndcg@10");
        Bounds taste = figure(report, "taste: between", "ndcg@10");
        assertThat(all.low()).isLessThan(all.estimate());
        assertThat(all.high()).isGreaterThan(all.estimate());
        assertThat(taste.high() - taste.low()).isGreaterThan(all.high() - all.low());
    }

    @Test
    void what_a_person_gets_is_the_mean_over_seeds() {
        Division activity = grouping("activity");
        GroupReport report =
                GroupComparison.of(split, List.of(listsGoodFor(activity, 0), listsGoodFor(activity, 1)), List.of());

        double first = figure(report, "activity: few ratings", "ndcg@10").estimate();
        assertThat(first).isBetween(.4, .5);
        assertThat(figure(report, "activity: most ratings", "ndcg@10").estimate())
                .isZero();
    }

    @Test
    void gender_age_and_occupation_are_groups_where_people_told_them() {
        var told = IntStream.rangeClosed(1, 120)
                .mapToObj(person -> new PersonFeatures(
                        person,
                        Optional.of(person % 2 == 0 ? Gender.FEMALE : Gender.MALE),
                        Optional.of(AgeGroup.of(person % 3 == 0 ? 17 : 40)),
                        person < 5 ? Optional.of("farmer") : Optional.empty()))
                .toList();
        GroupReport report = GroupComparison.of(split, List.of(listsGoodFor(grouping("genres"), 0)), told);

        assertThat(report.rows())
                .extracting(GroupReport.Row::group)
                .contains("gender: female", "gender: male", "age: under 18", "age: from 35")
                .doesNotContain("occupation: farmer");
        assertThat(report.notes())
                .anyMatch(note -> note.startsWith("1 groups of fewer than 20 people"))
                .noneMatch(note -> note.contains("says nothing of these people's"));
    }

    @Test
    void what_the_data_does_not_tell_is_said_in_a_sentence() {
        GroupReport report = GroupComparison.of(split, List.of(listsGoodFor(grouping("genres"), 0)), List.of());

        assertThat(report.notes())
                .anyMatch(note -> note.startsWith("The data says nothing of these people's gender, age, occupation"))
                .anyMatch(note -> note.startsWith("Which movies are foreign is not known"));
    }

    @Test
    void old_new_and_long_tail_have_a_fifth_of_the_ratings_each() {
        TrainingData training = split.training();
        int[] counts = training.ratings().counts();
        double all = Arrays.stream(counts).sum();

        assertThat(MovieKinds.of(training)).extracting(MovieKind::name).containsExactly("old", "new", "long tail");
        assertThat(MovieKinds.of(training))
                .allSatisfy(kind -> assertThat(
                                kind.rows().stream().map(row -> counts[row]).sum() / all)
                        .isBetween(.15, .25));
    }

    @Test
    void movies_of_the_long_tail_are_rated_less_than_all_others() {
        int[] counts = split.training().ratings().counts();
        MovieKind tail = MovieKinds.of(split.training()).getLast();

        int most = tail.rows().stream().map(row -> counts[row]).max().orElseThrow();
        assertThat(IntStream.range(0, counts.length).filter(row -> !tail.rows().get(row)))
                .allSatisfy(row -> assertThat(counts[row]).isGreaterThanOrEqualTo(most));
    }

    private Division grouping(String name) {
        return PeopleGroups.of(split, List.of()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The right movies for the people of a part, wrong ones for all others. */
    private List<Judged> listsGoodFor(Division grouping, int part) {
        List<Judged> lists = new ArrayList<>();
        for (int person = 0; person < split.questions().size(); person++) {
            int[] relevant = split.questions().get(person).relevant();
            int[] shown = grouping.partOf()[person] == part
                    ? relevant
                    : IntStream.range(0, 80)
                            .filter(row -> Arrays.binarySearch(relevant, row) < 0)
                            .limit(10)
                            .toArray();
            lists.add(Judged.of(shown, relevant));
        }
        return lists;
    }

    private static Bounds figure(GroupReport report, String group, String metric) {
        return report.rows().stream()
                .filter(row -> row.group().equals(group))
                .map(row -> Objects.requireNonNull(row.figures().get(metric)))
                .findFirst()
                .orElseThrow();
    }

    private static Bounds gap(GroupReport report, String name) {
        return Objects.requireNonNull(report.gaps().get(name));
    }
}
