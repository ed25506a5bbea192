package marquee.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Where and of what the figures are. */
final class Machine {

    private Machine() {}

    /** By name: processor, memory, system, Java, commit, time. */
    static Map<String, String> facts(Path root) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Processor",
                Runtime.getRuntime().availableProcessors() + " cores, " + first("/proc/cpuinfo", "model name"));
        facts.put("Memory", first("/proc/meminfo", "MemTotal"));
        facts.put(
                "Load before",
                line("/proc/loadavg") + " (1, 5, 15 minutes: above the number of cores, others were at work)");
        facts.put(
                "System",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        facts.put("Java", Runtime.version().toString());
        facts.put("Commit", commit(root));
        facts.put("At", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        return facts;
    }

    private static String first(String file, String field) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String line(String file) {
        try {
            return Files.readString(Path.of(file)).strip().replaceFirst("^(\\S+ \\S+ \\S+).*", "$1");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String commit(Path root) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(root.toFile())
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
