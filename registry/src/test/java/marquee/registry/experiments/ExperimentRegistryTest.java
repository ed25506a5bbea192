package marquee.registry.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.registry.Artefacts;
import marquee.registry.Decision;
import marquee.registry.RegistryException;
import marquee.registry.ReleaseRegistry;
import org.junit.jupiter.api.Test;

class ExperimentRegistryTest {

    private static final Decision ADA = Decision.of("ada", "to try it");

    private final Postgres postgres = TestDatabase.fresh();
    private final ReleaseRegistry releases = new ReleaseRegistry(postgres);
    private final ExperimentRegistry experiments = new ExperimentRegistry(postgres, (ranker, parameters) -> {});

    @Test
    void what_was_started_is_kept_as_it_was_given_with_who_did_it_and_why() {
        String definition = definition("one", "lists", "calibration: 2");

        experiments.start(definition, ADA);
        experiments.since("one", 7);
        experiments.stop("one", Decision.of("bob", "seen enough"));

        var kept = experiments.get("one");
        assertThat(kept.definition()).isEqualTo(definition);
        assertThat(kept.experiment()).isEqualTo(ExperimentFile.read(definition));
        assertThat(kept.since()).hasValue(7);
        assertThat(kept.isRunning()).isFalse();
        assertThat(experiments.changes("one"))
                .extracting(
                        ExperimentChange::became, change -> change.decision().who())
                .containsExactly(tuple("running", "ada"), tuple("stopped", "bob"));
    }

    @Test
    void what_cannot_run_beside_others_is_refused_with_one_sentence() {
        experiments.start(definition("one", "lists", "calibration: 2"), ADA);

        refused(definition("two", "lists", "fatigue: 0"), "two: another experiment runs in layer lists.");
        refused(definition("two", "other", "calibration: 0"), "two: another experiment changes the calibration, too.");
        refused(
                definition("a-name-of-more-letters-than-stand-in-an-event", "other", "fatigue: 0"),
                "the names of all that runs are too long to stand in one event by 25 characters:"
                        + " give experiments and variants shorter ones.");
        refused(
                definition("one", "other", "fatigue: 0"),
                "There was an experiment one before, and events tell of it: give this one a name of its own.");

        experiments.start(definition("two", "other", "fatigue: 0"), ADA);
        experiments.stop("one", ADA);
        experiments.start(definition("three", "lists", "calibration: 0"), ADA);
        assertThat(experiments.all())
                .filteredOn(RegisteredExperiment::isRunning)
                .extracting(running -> running.experiment().name())
                .containsExactly("three", "two");
        assertThatThrownBy(() -> experiments.stop("one", ADA)).hasMessage("Experiment one is stopped already.");
        assertThatThrownBy(() -> experiments.stop("none", ADA)).hasMessageStartingWith("There is no experiment none");
    }

    @Test
    void a_release_that_is_unknown_or_not_loaded_is_refused() {
        releases.register(Artefacts.of("2"), ADA);

        refused(
                trying("3"),
                "There is no release 3 that could be tried; ./marquee releases list shows those there are.");
        refused(
                trying("2"),
                "The vectors of release 2 are not in the index: run ./marquee load-embeddings --release 2 first.");
    }

    @Test
    void a_release_that_is_tried_stays_until_the_experiment_is_stopped() {
        releases.register(Artefacts.of("2"), ADA);
        releases.loaded("2", List.of("movies_2"));
        experiments.start(trying("2"), ADA);

        assertThat(releases.tried()).containsExactly("2");
        assertThatThrownBy(() -> releases.remove("2", ADA))
                .hasMessage("Release 2 is tried by an experiment: stop that first (./marquee experiments list).");
        assertThatThrownBy(() -> releases.loaded("2", List.of())).isInstanceOf(RegistryException.class);

        experiments.stop("towers", ADA);
        assertThat(releases.remove("2", ADA).isRemoved()).isTrue();
    }

    private void refused(String definition, String sentence) {
        assertThatThrownBy(() -> experiments.start(definition, ADA))
                .isInstanceOf(RegistryException.class)
                .hasMessage(sentence);
    }

    private static String definition(String name, String layer, String parameter) {
        return """
                name: %s
                layer: %s
                percent: 50
                variants:
                  as-served: {weight: 1}
                  other: {weight: 1, parameters: {%s}}
                primary: clicks
                """.formatted(name, layer, parameter);
    }

    private static String trying(String release) {
        return """
                name: towers
                layer: towers
                percent: 50
                variants: {as-served: {weight: 1}, other: {weight: 1, release: %s}}
                primary: likes
                """.formatted(release);
    }
}
