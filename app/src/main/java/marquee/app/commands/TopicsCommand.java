package marquee.app.commands;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import marquee.app.options.KafkaOptions;
import marquee.events.kafka.BrokerTopics;
import marquee.events.kafka.KafkaBroker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./marquee topics}. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the topics that events go through on a Kafka broker, and says how each stands.",
            "A topic that is there stays as it is; what it differs in is said."
        })
public final class TopicsCommand implements Callable<Integer> {

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description =
                    "Brokers that keep each record of a new topic (MARQUEE_REPLICAS; default: as the broker has it).")
    private Optional<Short> replicas = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        KafkaBroker broker = kafka.broker()
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), "Name the broker with --kafka HOST:PORT."));
        if (replicas.filter(number -> number < 1).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--replicas is a number from 1 on.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (var topics = new BrokerTopics(broker)) {
            topics.create(replicas).forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
