package marquee.lab.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import marquee.evaluation.Result;
import marquee.lab.contest.Measured;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report for people: one HTML page with tables and Vega-Lite charts, complete in itself, so that it opens without a
 * network and loads nothing from another host.
 */
public final class HtmlReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HtmlReport() {}

    /** The page. */
    public static String of(Report report) {
        return resource("report.html")
                .replace("/*vega*/", resource("vega.min.js"))
                .replace("/*vega-lite*/", resource("vega-lite.min.js"))
                .replace("/*data*/", data(report));
    }

    /** JSON that cannot end the script element it stands in. */
    private static String data(Report report) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("protocol", report.protocol());
        data.put("headline", report.headline());
        data.put("dataset", report.dataset());
        data.put("notice", report.notice());
        data.put("seeds", report.seeds());
        data.put("fronts", fronts(report));
        data.put("results", report.measured().stream().map(HtmlReport::result).toList());
        return JSON.writeValueAsString(data).replace("<", "\\u003c");
    }

    private static List<Map<String, Object>> fronts(Report report) {
        List<Result> results = report.measured().stream().map(Measured::result).toList();
        return Stream.of(Front.values())
                .map(front -> Map.<String, Object>of(
                        "label", front.label(),
                        "metric", front.metric(),
                        "quality", Front.QUALITY,
                        "models", front.of(results).stream().map(Result::name).toList()))
                .toList();
    }

    private static Map<String, Object> result(Measured measured) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("name", measured.result().name());
        result.put("figures", measured.result().spreads());
        result.put("cost", measured.cost());
        result.put("chosen", measured.chosen());
        result.put("byActivity", measured.byActivity());
        result.put("byPopularity", measured.byPopularity());
        result.put("learning", measured.learning());
        return result;
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(
                HtmlReport.class.getResourceAsStream(name), () -> name + " is missing in the build")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
