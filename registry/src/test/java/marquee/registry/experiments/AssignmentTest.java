package marquee.registry.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final int PEOPLE = 20_000;

    /** Beyond it by chance once in ten thousand, with one degree of freedom (chi-square). */
    private static final double CHI_SQUARE = 15.14;

    @Test
    void a_person_stays_in_a_variant_in_every_version_of_the_code() {
        Experiment experiment = experiment("layer", "salt", 50);
        assertThat(LongStream.rangeClosed(1, 20).filter(person -> in(experiment, "control", person)))
                .containsExactly(3L, 10L, 13L, 15L, 18L, 19L);
        assertThat(LongStream.rangeClosed(1, 100).filter(person -> in(experiment, "treatment", person)))
                .containsExactly(62L, 70L, 72L, 76L, 88L, 90L, 98L);
    }

    @Test
    void the_share_and_the_weights_are_kept() {
        Experiment experiment = experiment("layer", "salt", 40);
        long everybody = people().filter(
                        person -> Assignment.of(experiment, person).isPresent())
                .count();
        long treated =
                people().filter(person -> in(experiment, "treatment", person)).count();
        assertThat(apart(everybody, PEOPLE * 0.4) + apart(PEOPLE - everybody, PEOPLE * 0.6))
                .isLessThan(CHI_SQUARE);
        assertThat(apart(treated, everybody * 0.25) + apart(everybody - treated, everybody * 0.75))
                .isLessThan(CHI_SQUARE);
    }

    @Test
    void a_greater_share_keeps_everybody_where_they_were() {
        Experiment before = experiment("layer", "salt", 10);
        Experiment after = experiment("layer", "salt", 60);
        assertThat(people().filter(person -> Assignment.of(before, person).isPresent()))
                .isNotEmpty()
                .allSatisfy(
                        person -> assertThat(Assignment.of(after, person)).isEqualTo(Assignment.of(before, person)));
    }

    @Test
    void layers_are_independent_of_one_another() {
        Experiment one = experiment("ranker", "salt-a", 100);
        Experiment other = experiment("towers", "salt-b", 100);
        double[][] counts = new double[2][2];
        people().forEach(person ->
                counts[in(one, "treatment", person) ? 1 : 0][in(other, "treatment", person) ? 1 : 0]++);
        assertThat(ofIndependence(counts)).isLessThan(CHI_SQUARE);
    }

    @Test
    void one_experiment_runs_in_a_layer() {
        Experiment one = experiment("ranker", "a", 100);
        assertThatThrownBy(() -> new RunningExperiments(List.of(one, experiment("ranker", "b", 100))))
                .hasMessageContaining("layer ranker");
        assertThatThrownBy(() -> new RunningExperiments(List.of(one, experiment("towers", "a", 100))))
                .hasMessageContaining("salt a");
        assertThat(new RunningExperiments(List.of(one)).of(1)).containsKey("name-a");
    }

    private static LongStream people() {
        return LongStream.rangeClosed(1, PEOPLE);
    }

    private static boolean in(Experiment experiment, String variant, long person) {
        return Assignment.of(experiment, person)
                .filter(assigned -> assigned.name().equals(variant))
                .isPresent();
    }

    private static double apart(long seen, double expected) {
        return chiSquare((double) seen, expected);
    }

    private static double chiSquare(double seen, double expected) {
        return (seen - expected) * (seen - expected) / expected;
    }

    private static double ofIndependence(double[][] counts) {
        double sum = 0;
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                double inRow = counts[row][0] + counts[row][1];
                double inColumn = counts[0][column] + counts[1][column];
                sum += chiSquare(counts[row][column], inRow * inColumn / PEOPLE);
            }
        }
        return sum;
    }

    private static Experiment experiment(String layer, String salt, double percent) {
        return new Experiment(
                "name-" + salt,
                Experiment.Kind.SPLIT,
                new Experiment.Audience(layer, salt, percent),
                List.of(variant("control", 3), variant("treatment", 1)),
                new Experiment.Goals(OnlineMetric.CLICKS, List.of()));
    }

    private static ExperimentVariant variant(String name, double weight) {
        return new ExperimentVariant(name, weight, OptionalInt.empty(), Optional.empty(), Map.of(), Set.of());
    }
}
