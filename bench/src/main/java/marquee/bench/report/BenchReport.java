package marquee.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import marquee.lab.report.HtmlReport;
import tools.jackson.databind.json.JsonMapper;

/** A run's sections, written anew after each one, so that an interrupted run leaves what it found. */
public final class BenchReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Map<String, String> facts;
    private final List<Section> sections = new ArrayList<>();

    /**
     * @param folder where {@code report.md} and {@code report.html} go
     * @param root the repository
     * @param command what makes the report again
     */
    public BenchReport(Path folder, Path root, String command) {
        this.folder = folder;
        this.facts = Machine.facts(root);
        facts.put("Made by", command);
    }

    /** Adds a section and writes the pages. */
    public void add(Section section) throws IOException {
        sections.add(section);
        save();
    }

    /** Writes the pages again, with the rows that sections have got since. */
    public void save() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), markdown());
        Files.writeString(folder.resolve("report.html"), html());
    }

    private String markdown() {
        StringBuilder page = new StringBuilder("# Benchmarks\n\n| | |\n|---|---|\n");
        facts.forEach((name, value) -> page.append("| %s | %s |%n".formatted(name, value)));
        for (Section section : sections) {
            page.append("%n## %s%n%s%n%n".formatted(section.title(), section.words()));
            page.append("| ").append(String.join(" | ", section.columns())).append(" |\n");
            page.append("|---".repeat(section.columns().size())).append("|\n");
            for (List<Object> row : section.rows()) {
                page.append("| ")
                        .append(String.join(
                                " | ", row.stream().map(BenchReport::cell).toList()))
                        .append(" |\n");
            }
        }
        return page.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case Double number when Math.abs(number) >= 100 -> String.format(Locale.ROOT, "%,.0f", number);
            case Double number -> String.format(Locale.ROOT, "%.3g", number);
            case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
            default -> value.toString();
        };
    }

    private String html() throws IOException {
        return resource(BenchReport.class, "report.html")
                .replace("/*vega*/", resource(HtmlReport.class, "vega.min.js"))
                .replace("/*vega-lite*/", resource(HtmlReport.class, "vega-lite.min.js"))
                .replace(
                        "/*data*/",
                        JSON.writeValueAsString(Map.of("facts", facts, "sections", data()))
                                .replace("<", "\\u003c"));
    }

    private List<Map<String, Object>> data() {
        return sections.stream().map(BenchReport::data).toList();
    }

    private static Map<String, Object> data(Section section) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", section.title());
        data.put("words", section.words());
        data.put("columns", section.columns());
        data.put("rows", section.rows());
        data.put(
                "cells",
                section.rows().stream()
                        .map(row -> row.stream().map(BenchReport::cell).toList())
                        .toList());
        section.chart().ifPresent(chart -> data.put("chart", chart));
        return data;
    }

    private static String resource(Class<?> beside, String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(beside.getResourceAsStream(name), () -> name + " is missing in the build")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
