package marquee.registry.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExperimentFileTest {

    private static final String TEXT = """
            name: wide-exploration
            layer: ranker
            salt: november
            percent: 20
            variants:
              control: {weight: 1}
              wide:
                weight: 0.5
                release: 12
                ranker: lightgbm
                parameters:
                  exploration: 0.1
            primary: clicks
            guardrails: [degraded, latency]
            """;

    @Test
    void a_definition_is_read() {
        assertThat(ExperimentFile.read(TEXT))
                .isEqualTo(new Experiment(
                        "wide-exploration",
                        Experiment.Kind.SPLIT,
                        new Experiment.Audience("ranker", "november", 20),
                        List.of(
                                new ExperimentVariant(
                                        "control", 1, OptionalInt.empty(), Optional.empty(), Map.of(), Set.of()),
                                new ExperimentVariant(
                                        "wide",
                                        0.5,
                                        OptionalInt.of(12),
                                        Optional.of("lightgbm"),
                                        Map.of("exploration", "0.1"),
                                        Set.of())),
                        new Experiment.Goals(
                                OnlineMetric.CLICKS, List.of(OnlineMetric.DEGRADED, OnlineMetric.LATENCY))));
    }

    @Test
    void without_a_salt_the_name_is_one() {
        assertThat(ExperimentFile.read(TEXT.replace("salt: november\n", "")).salt())
                .isEqualTo("wide-exploration");
    }

    @Test
    void json_is_read_too() {
        assertThat(ExperimentFile.read("{\"name\": \"a\", \"layer\": \"b\", \"percent\": 1, \"primary\": \"clicks\","
                                + " \"variants\": {\"d\": {\"weight\": 1}, \"e\": {\"weight\": 1}}}")
                        .variants())
                .hasSize(2);
    }

    @Test
    void an_error_names_line_and_field() {
        refused(TEXT.replace("percent: 20", "percent: many"), "line 4: percent is a number, not many");
        refused(TEXT.replace("percent: 20", "percent: 120"), "line 1: percent is from 0 to 100, not 120.0");
        refused(TEXT.replace("layer: ranker\n", ""), "line 1: layer is missing");
        refused(TEXT.replace("layer:", "layers:"), "line 2: layers is not known here");
        refused(TEXT.replace("weight: 0.5", "weight: -1"), "line 8: weight is positive, not -1.0");
        refused(TEXT.replace("release: 12", "release: newest"), "line 9: release is a whole number, not newest");
        refused(TEXT.replace("[degraded, latency]", "latency"), "line 14: guardrails is a list");
        refused(TEXT.replace("primary: clicks", "primary: fame"), "line 13: there is no metric \"fame\"; there are");
        refused(TEXT.replace("latency]", "fame]"), "line 14: there is no metric \"fame\"; there are");
        refused(TEXT.replace("  wide:", "  wide_one:"), "line 1: the names of experiments and variants have");
        refused(TEXT.replace("salt: november", "name: again"), "line 3: name is there twice");
        refused(TEXT.replace("  control: {weight: 1}\n", ""), "line 1: variants are at least two, not 1");
        refused(TEXT.replace("{weight: 1}", "{weight: 1"), "line ");
        refused("", "there is no experiment");
        refused("- a", "line 1: an experiment has fields");
    }

    @Test
    void what_a_variant_may_not_change_is_refused_where_it_stands() {
        VariantRule rule = (ranker, parameters) -> {
            ranker.ifPresent(word -> {
                throw new IllegalArgumentException("no ranker " + word);
            });
            throw new IllegalArgumentException("no parameter " + parameters);
        };
        assertThatThrownBy(() -> ExperimentFile.read(TEXT, rule)).hasMessage("line 10: no ranker lightgbm");
        assertThatThrownBy(() -> ExperimentFile.read(TEXT.replace("    ranker: lightgbm\n", ""), rule))
                .hasMessage("line 11: no parameter {exploration=0.1}");
    }

    @Test
    void an_interleaved_experiment_compares_two_orders_by_clicks_or_likes() {
        String interleaved = TEXT.replace("layer:", "kind: interleaved\nlayer:");
        assertThat(ExperimentFile.read(interleaved.replace("guardrails: [degraded, latency]", ""))
                        .kind())
                .isEqualTo(Experiment.Kind.INTERLEAVED);
        String sentence = "line 1: an interleaved experiment tells by clicks or likes which order is preferred";
        refused(interleaved, sentence);
        refused(
                interleaved
                        .replace("guardrails: [degraded, latency]", "")
                        .replace("primary: clicks", "primary: latency"),
                sentence);
        refused(TEXT.replace("layer:", "kind: both\nlayer:"), "line 2: kind is split or interleaved, not both");
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> ExperimentFile.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence.startsWith("line") ? sentence : "line 1: " + sentence);
    }
}
