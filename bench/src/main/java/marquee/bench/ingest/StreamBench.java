package marquee.bench.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import marquee.bench.load.Service;
import marquee.bench.report.Section;

/**
 * The way of an event through a broker and Flink, in processes as they run: told over HTTP, sent on by the relay, handled by the
 * job that {@code stream/start} runs. Everything shares the machine's cores.
 */
final class StreamBench {

    private static final int LARGEST = 500;

    private final Path root;
    private final Path data;
    private final int port;
    private final StreamServers servers;

    /**
     * Over servers that hold nothing else.
     *
     * @param root the repository
     * @param data where everything is kept, an absolute path
     */
    StreamBench(Path root, Path data, int port, StreamServers servers) {
        this.root = root;
        this.data = data;
        this.port = port;
        this.servers = servers;
    }

    /** Tells so many events, while nobody reads the topic, and then starts the job. */
    Section through(long events, EventClock clock) throws IOException {
        Section section = Section.of(
                "Through a broker and Flink",
                "Relay: from the first of so many events told in batches of 500 until the last has left the outbox for the topic,"
                        + " acknowledged by the broker. Flink: from stream/start, which includes the start of its JVM, until a"
                        + " checkpoint has confirmed the last; each is handled by every state machine, exactly once, and kept in"
                        + " ClickHouse where one was named.",
                "what",
                "events",
                "s",
                "events/s");
        run(List.of(root.resolve("marquee").toString(), "topics"), servers.broker());
        built();
        Path kept = data.resolve("stream");
        IngestBench.forgetWhatWasTold(kept);
        List<String> options = new ArrayList<>(List.of("--dataset=sample", "--data=" + kept, "--text-encoder=hashed"));
        options.addAll(servers.options());
        try (Service service = Service.start(root, port, data.resolve("serve.log"), options)) {
            var asked = new ServedLists(service.url());
            long begin = System.nanoTime();
            new EventLoad(service.url(), asked.everybody(), asked.movies(), clock).tell(events, LARGEST);
            asked.awaitSent(events);
            row(section, "relay", events, begin);
            begin = System.nanoTime();
            Process job = job();
            try {
                asked.awaitStreamLevel();
            } finally {
                job.destroy();
            }
            row(section, "Flink", events, begin);
        }
        return section;
    }

    private static void row(Section section, String what, long events, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        section.row(what, events, seconds, events / seconds);
    }

    /** So that the job's start has no build in it. */
    private void built() throws IOException {
        run(List.of(start()), List.of("--help"));
    }

    private String start() {
        return root.resolve("stream").resolve("start").toString();
    }

    private Process job() throws IOException {
        List<String> command = new ArrayList<>(List.of(start()));
        command.addAll(servers.options());
        command.add("--checkpoints=" + data.resolve("checkpoints"));
        Process job = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("flink.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(job::destroy));
        return job;
    }

    private static void run(List<String> command, List<String> options) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(options);
        try {
            Process process = new ProcessBuilder(words).inheritIO().start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", words) + " failed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }
}
