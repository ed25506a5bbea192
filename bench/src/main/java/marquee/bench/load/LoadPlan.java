package marquee.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * What a load does.
 *
 * @param url of the service
 * @param path what is asked for, {@code {id}} standing for one of the ids
 * @param ids comma-separated
 * @param rate requests a second; Gatling does not look at it where there are people
 * @param people who ask again as soon as they are answered, 0 for none; for a {@link Flood} its connections
 * @param warmUp before anything counts
 * @param duration of what counts
 * @param out where the figures go
 */
record LoadPlan(
        String url, String path, String ids, int rate, int people, Duration warmUp, Duration duration, String out) {

    static LoadPlan fromProperties(Properties properties) {
        return new LoadPlan(
                properties.getProperty("bench.url", ""),
                properties.getProperty("bench.path", ""),
                properties.getProperty("bench.ids", ""),
                Integer.parseInt(properties.getProperty("bench.rate", "1")),
                Integer.parseInt(properties.getProperty("bench.people", "0")),
                Duration.ofSeconds(Long.parseLong(properties.getProperty("bench.warmUpSeconds", "0"))),
                Duration.ofSeconds(Long.parseLong(properties.getProperty("bench.seconds", "1"))),
                properties.getProperty("bench.out", ""));
    }

    /** As options of a JVM. */
    List<String> options() {
        return List.of(
                "-Dbench.url=" + url,
                "-Dbench.path=" + path,
                "-Dbench.ids=" + ids,
                "-Dbench.rate=" + rate,
                "-Dbench.people=" + people,
                "-Dbench.warmUpSeconds=" + warmUp.toSeconds(),
                "-Dbench.seconds=" + duration.toSeconds(),
                "-Dbench.out=" + out);
    }
}
