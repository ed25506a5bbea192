package marquee.lab.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimulationTest {

    private static final Simulation.Plan PLAN = new Simulation.Plan(40, 21, 0, 7);

    private static final int MOVIES = 80;

    private final SmallDataset world = goodAndBad();
    private final Interactions ratings = Interactions.read(world);
    private final TrainingData data = new TrainingData(ratings, world.content());
    private final List<Long> bestFirst = bestFirst();

    @Test
    void people_like_more_of_better_lists_and_come_back_to_them() throws IOException {
        SimulationReport best = simulated(bestFirst);
        SimulationReport worst = simulated(bestFirst.reversed());

        assertThat(likes(best)).isGreaterThan(2 * likes(worst));
        assertThat(visits(best)).isGreaterThan(visits(worst));
        assertThat(best.weeks()).hasSize(3);
        assertThat(best.weeks().getFirst().outcomes().worth())
                .isGreaterThan(worst.weeks().getFirst().outcomes().worth());
        assertThat(best.weeks().getFirst().outcomes().ofBest()).isBetween(.8, 1.0);
        assertThat(worst.weeks().getFirst().outcomes().ofBest()).isLessThan(.7);
    }

    @Test
    void the_same_seed_gives_the_same_visits_and_another_one_others() throws IOException {
        assertThat(withoutTimes(simulated(bestFirst))).isEqualTo(withoutTimes(simulated(bestFirst)));
        assertThat(withoutTimes(simulated(bestFirst, new Simulation.Plan(40, 21, 0, 8))))
                .isNotEqualTo(withoutTimes(simulated(bestFirst)));
    }

    @Test
    void the_services_clock_goes_on_and_what_came_into_view_is_told_before_what_was_chosen() throws IOException {
        try (var service = new ListServer(bestFirst, true)) {
            run(service, PLAN);

            assertThat(service.times).isSorted();
            assertThat(service.times.getLast())
                    .isAfterOrEqualTo(service.times.getFirst().plusSeconds(86_400L * 10));
            assertThat(service.rated).hasSize(PLAN.people());
            assertThat(service.events.getFirst().path("type").asString()).isEqualTo("exposed");
            for (JsonNode clicked : of("clicked", service.events)) {
                assertThat(clicked.path("position").asInt())
                        .isBetween(
                                1,
                                ofItsPerson(clicked, service.events)
                                        .path("shown")
                                        .size());
            }
        }
    }

    @Test
    void a_new_release_is_asked_for_at_the_end_of_each_round() throws IOException {
        try (var service = new ListServer(bestFirst, true)) {
            run(service, new Simulation.Plan(40, 22, 7, 7));

            assertThat(service.retrainings).isEqualTo(3);
        }
    }

    @Test
    void lists_that_are_the_same_for_all_are_told_from_personal_ones_and_from_lists_of_what_people_dislike()
            throws IOException {
        SimulationReport.Loop same = simulated(bestFirst).weeks().getFirst().loop();
        SimulationReport.Loop personal = simulatedBy(person -> rotated(person.intValue()))
                .weeks()
                .getFirst()
                .loop();

        assertThat(personal.overlap()).isLessThan(same.overlap() / 2);
        assertThat(personal.coverage()).isGreaterThan(same.coverage());
        assertThat(personal.gini()).isLessThan(same.gini());
    }

    @Test
    void genres_that_nobody_likes_make_lists_miscalibrated() throws IOException {
        assertThat(simulated(bestFirst.reversed()).weeks().getFirst().loop().miscalibration())
                .isGreaterThan(
                        10 * simulated(bestFirst).weeks().getFirst().loop().miscalibration());
    }

    @Test
    void a_service_for_people_is_left_alone() throws IOException {
        try (var service = new ListServer(bestFirst, false)) {
            assertThatThrownBy(() -> run(service, PLAN))
                    .isInstanceOf(SimulationException.class)
                    .hasMessageContaining("--simulated-clock");
            assertThat(service.rated).isEmpty();
        }
    }

    @Test
    void nobody_comes_while_a_release_is_retrained() throws IOException {
        try (var service = new ListServer(bestFirst, true)) {
            service.retrainsForLooks(3);

            run(service, PLAN, new Nights(Duration.ZERO, Duration.ofMinutes(1)));

            assertThat(service.visitsWhileRetraining).isZero();
            assertThat(service.looks).isGreaterThan(3);
            assertThat(service.rated).hasSize(PLAN.people());
        }
    }

    @Test
    void a_retraining_without_an_end_ends_the_simulation() throws IOException {
        try (var service = new ListServer(bestFirst, true)) {
            service.retrainsForLooks(Integer.MAX_VALUE);

            assertThatThrownBy(() -> run(service, PLAN, new Nights(Duration.ZERO, Duration.ofMillis(1))))
                    .isInstanceOf(SimulationException.class)
                    .hasMessageContaining("--no-wait");
        }
    }

    /** The last list that came into view before it. */
    private static JsonNode ofItsPerson(JsonNode clicked, List<JsonNode> events) {
        Optional<JsonNode> list = events.subList(0, events.indexOf(clicked)).reversed().stream()
                .filter(event -> event.path("type").asString().equals("exposed"))
                .findFirst();
        assertThat(list.orElseThrow().path("user_id")).isEqualTo(clicked.path("user_id"));
        return list.get();
    }

    private static List<JsonNode> of(String type, List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.path("type").asString().equals(type))
                .toList();
    }

    private SimulationReport simulated(List<Long> order) throws IOException {
        return simulated(order, PLAN);
    }

    private SimulationReport simulated(List<Long> order, Simulation.Plan plan) throws IOException {
        try (var service = new ListServer(order, true)) {
            return run(service, plan);
        }
    }

    private SimulationReport simulatedBy(Function<Long, List<Long>> orders) throws IOException {
        try (var service = new ListServer(orders, true)) {
            return run(service, PLAN);
        }
    }

    private List<Long> rotated(int by) {
        var order = new ArrayList<>(bestFirst);
        Collections.rotate(order, by * 10);
        return order;
    }

    private SimulationReport run(ListServer service, Simulation.Plan plan) {
        return run(service, plan, Nights.NONE);
    }

    private SimulationReport run(ListServer service, Simulation.Plan plan, Nights nights) {
        return new Simulation(plan, nights, data, Progress.silent()).run(service.address());
    }

    private static double likes(SimulationReport report) {
        return report.weeks().stream()
                .mapToDouble(week -> week.outcomes().likes())
                .average()
                .orElseThrow();
    }

    private static int visits(SimulationReport report) {
        return report.weeks().stream().mapToInt(SimulationReport.Week::visits).sum();
    }

    private static List<Object> withoutTimes(SimulationReport report) {
        return report.weeks().stream()
                .<Object>map(week -> List.of(week.visits(), week.outcomes(), week.movies()))
                .toList();
    }

    /** Everybody likes the first half of the movies and dislikes the others; each has rated a third of them. */
    private static SmallDataset goodAndBad() {
        var dataset = new SmallDataset();
        for (int person = 1; person <= 60; person++) {
            for (long movie = 1L + person % 3; movie <= MOVIES; movie += 3) {
                dataset.genres(movie, movie <= MOVIES / 2 ? "Western" : "Musical")
                        .rated(person, movie, movie <= MOVIES / 2 ? 4.5 : 2, movie);
            }
        }
        return dataset;
    }

    private static List<Long> bestFirst() {
        return LongStream.rangeClosed(1, MOVIES).boxed().toList();
    }
}
