package marquee.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.IOUtils;

/** Puts load on a service, from a JVM of its own: Gatling, and a lighter one for floods. */
public final class Load {

    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final String url;
    private final Path folder;

    /**
     * @param url of the service
     * @param folder for the generator's files, which are removed before each load
     */
    public Load(String url, Path folder) {
        this.url = url;
        this.folder = folder;
    }

    /** So many requests a second, whether they are answered or not. */
    public LoadFigures open(String path, List<Long> ids, int rate, Duration duration) throws IOException {
        return run(new LoadPlan(url, path, joined(ids), rate, 0, WARM_UP, duration, out()));
    }

    /** So many people, each with one request under way all the time. */
    public LoadFigures closed(String path, List<Long> ids, int people, Duration duration) throws IOException {
        return run(new LoadPlan(url, path, joined(ids), 1, people, WARM_UP, duration, out()));
    }

    /** So many requests a second over so many connections, far more than can be served. */
    public LoadFigures flood(String path, List<Long> ids, int rate, int connections, Duration duration)
            throws IOException {
        var plan = new LoadPlan(url, path, joined(ids), rate, connections, WARM_UP, duration, out());
        return run(plan, List.of(Flood.class.getName()));
    }

    private LoadFigures run(LoadPlan plan) throws IOException {
        return run(
                plan,
                List.of(
                        "io.gatling.app.Gatling",
                        "-s",
                        ReadSimulation.class.getName(),
                        "-rf",
                        folder.toString(),
                        "-nr"));
    }

    private LoadFigures run(LoadPlan plan, List<String> generator) throws IOException {
        IOUtils.rm(folder);
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "--add-opens", "java.base/java.lang=ALL-UNNAMED"));
        command.addAll(plan.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(generator);
        Path log = folder.resolve("load.log");
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0 || !Files.exists(Path.of(plan.out()))) {
                throw new IOException("The load ended with " + status + " and without figures; " + log + " says why.");
            }
            return LoadFigures.fromLine(Files.readString(Path.of(plan.out())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the load ran.", e);
        }
    }

    private String out() {
        return folder.resolve("figures.txt").toString();
    }

    private static String joined(List<Long> ids) {
        return String.join(",", ids.stream().map(String::valueOf).toList());
    }
}
