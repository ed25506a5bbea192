package marquee.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import marquee.events.kafka.BrokerServer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** A Flink cluster in this process, started by the first test that asks, and shared by all. */
final class TestCluster {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int JOBS_AT_ONCE = 2;
    private static final int METRICS_PORT = freePort();

    private static final MiniCluster CLUSTER = start();
    private static int killed;

    private TestCluster() {}

    private static MiniCluster start() {
        try {
            var settings = Configuration.fromMap(Map.of(
                    "rest.bind-port", "0",
                    "taskmanager.memory.managed.size", "1m"));
            settings.addAll(Configuration.fromMap(StreamJob.metrics(METRICS_PORT)));
            var cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                    .setConfiguration(settings)
                    .setNumTaskManagers(1)
                    .setNumSlotsPerTaskManager(JOBS_AT_ONCE)
                    .build());
            cluster.start();
            return cluster;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try {
            return BrokerServer.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Prometheus reads of an operator of a job. */
    static double metric(JobID job, String name, String operator) {
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + METRICS_PORT + "/metrics");
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(name + "{")
                            && line.contains("job_id=\"" + job + "\"")
                            && line.contains("operator_name=\"" + operator + "\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new folder. */
    static Path folder(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JobID submit(StreamOptions options) {
        try {
            var flink = StreamJob.environment(
                    options,
                    Map.of(
                            "restart-strategy.exponential-delay.initial-backoff", "50 ms",
                            "parallelism.default", "1"));
            return CLUSTER.submitJob(flink.getStreamGraph().getJobGraph()).get().getJobID();
        } catch (IOException | ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a checkpoint as soon as the job runs. */
    static void checkpoint(JobID job) {
        await("a checkpoint", () -> {
            if (CLUSTER.getJobStatus(job).get().isGloballyTerminalState()) {
                throw new IllegalStateException(
                        "the job has ended",
                        CLUSTER.requestJobResult(job)
                                .get()
                                .getSerializedThrowable()
                                .orElse(null));
            }
            CLUSTER.triggerCheckpoint(job).get();
            return true;
        });
    }

    /** Takes the process away in which all tasks run, without a word, and brings another. */
    static void killTasks() {
        try {
            CLUSTER.terminateTaskManager(killed++).get();
            CLUSTER.startTaskManager();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void cancel(JobID job) {
        await("the end of the job", () -> {
            if (!CLUSTER.getJobStatus(job).get().isGloballyTerminalState()) {
                CLUSTER.cancelJob(job).get();
            }
            return CLUSTER.getJobStatus(job).get().isGloballyTerminalState();
        });
    }

    private static void await(String what, Callable<Boolean> isDone) {
        Instant end = Instant.now().plus(PATIENCE);
        Exception last = new IllegalStateException(what + " does not come");
        while (Instant.now().isBefore(end)) {
            try {
                if (isDone.call()) {
                    return;
                }
            } catch (ExecutionException notYet) {
                last = notYet;
            } catch (Exception e) {
                throw new IllegalStateException(what, e);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError(what + " does not come", last);
    }
}
