package marquee.events.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker that is its own controller, in this process or in one of its own. */
public final class BrokerServer {

    private BrokerServer() {}

    /** The folder, the port, and the controller's port; runs until it is killed. */
    public static void main(String... arguments) throws IOException {
        start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    /** Starts it; in a folder that it was started in before it goes on with what is there. */
    static void start(Path folder, int port, int controllerPort) throws IOException {
        Properties settings = settings(folder.resolve("log"), "127.0.0.1:" + port, "127.0.0.1:" + controllerPort);
        Path file = folder.resolve("server.properties");
        if (Files.notExists(file)) {
            format(settings, file);
        }
        new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM).startup();
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void format(Properties settings, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static Properties settings(Path log, String servers, String controller) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://" + servers + ",CONTROLLER://" + controller,
                "advertised.listeners", "PLAINTEXT://" + servers,
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@" + controller,
                "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "log.dirs", log.toString(),
                "auto.create.topics.enable", "false"));
        for (String kept : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.setProperty(kept + ".replication.factor", "1");
            settings.setProperty(kept + ".num.partitions", "1");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("log.cleaner.enable", "false");
        return settings;
    }
}
