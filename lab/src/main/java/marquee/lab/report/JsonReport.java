package marquee.lab.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import marquee.evaluation.Spread;
import marquee.lab.contest.Measured;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report for programs:
 * {@code {"protocol", "dataset", "seeds", "models": {NAME: {METRIC: mean, ..., "spread": {METRIC: deviation},
 * "training_seconds", ...}}}}.
 */
public final class JsonReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonReport() {}

    /** The JSON text, indented. */
    public static String of(Report report) {
        Map<String, Object> models = new LinkedHashMap<>();
        report.measured().forEach(measured -> models.put(measured.result().name(), model(measured)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("protocol", report.protocol());
        json.put("dataset", report.dataset());
        json.put("seeds", report.seeds());
        json.put("models", models);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static Map<String, Object> model(Measured measured) {
        Map<String, Spread> spreads = measured.result().spreads();
        Map<String, Object> model = new LinkedHashMap<>(figures(spreads, Spread::mean));
        model.put("spread", figures(spreads, Spread::deviation));
        model.put("runs", measured.result().runs().size());
        model.put("parameters", measured.chosen());
        model.put("training_seconds", measured.cost().trainingSeconds());
        model.put("peak_memory_bytes", measured.cost().peakMemoryBytes());
        model.put("size_bytes", measured.cost().sizeBytes());
        model.put("micros_per_recommendation", measured.cost().microsPerRecommendation());
        model.put("recommendations_per_second", measured.cost().recommendationsPerSecond());
        return model;
    }

    private static Map<String, Double> figures(Map<String, Spread> spreads, ToDoubleFunction<Spread> part) {
        Map<String, Double> figures = new LinkedHashMap<>();
        spreads.forEach((metric, spread) -> figures.put(metric, part.applyAsDouble(spread)));
        return figures;
    }
}
