package marquee.stream;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job's beginning: in a cluster, which brings Flink, or by itself in one process ({@code stream/start}). */
public final class StreamJob {

    private StreamJob() {}

    /**
     * Runs until it is stopped.
     *
     * @throws Exception when Flink refuses the job or it ends by a failure
     */
    public static void main(String... arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.println(StreamOptions.USAGE);
            return;
        }
        StreamOptions options;
        try {
            options = StreamOptions.of(arguments, System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + StreamOptions.USAGE);
            System.exit(2);
            return;
        }
        options.warning().ifPresent(System.err::println);
        environment(options, Map.of()).execute("marquee");
    }

    /**
     * The job, ready to be run.
     *
     * @param further settings of Flink
     * @throws IOException when the folder of checkpoints cannot be read
     */
    static StreamExecutionEnvironment environment(StreamOptions options, Map<String, String> further)
            throws IOException {
        var settings = Configuration.fromMap(further);
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, options.every());
        settings.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        settings.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        if (options.checkpoints().isPresent()) {
            var folder = new Path(address(options.checkpoints().get()));
            settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toString());
            Checkpoints.newest(folder).ifPresent(newest -> {
                settings.set(StateRecoveryOptions.SAVEPOINT_PATH, newest.toString());
                settings.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
            });
        }
        options.metricsPort().ifPresent(port -> settings.addAll(Configuration.fromMap(metrics(port))));
        var flink = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        new Topology(options.broker(), options.stores()).build(flink);
        return flink;
    }

    /** Has Flink tell Prometheus at a port. */
    static Map<String, String> metrics(int port) {
        return Map.of(
                "metrics.reporter.prometheus.factory.class",
                "org.apache.flink.metrics.prometheus.PrometheusReporterFactory",
                "metrics.reporter.prometheus.port",
                Integer.toString(port));
    }

    /** Flink wants to be told of what kind a folder is. */
    private static String address(String folder) {
        return folder.contains(":/")
                ? folder
                : java.nio.file.Path.of(folder).toAbsolutePath().toUri().toString();
    }
}
