package marquee.events.kafka;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics on a broker. Blocking; every call is bounded. */
public final class BrokerTopics implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final KafkaBroker broker;
    private final Admin admin;

    /** Connects when it is needed. */
    public BrokerTopics(KafkaBroker broker) {
        this.broker = broker;
        this.admin = Admin.create(broker.client());
    }

    /**
     * Makes those that are not there. Those that are there stay as they are, whatever they differ in.
     *
     * @param replicas how many brokers keep each record; what the broker thinks right where it is not said
     * @return what became of each, in their order
     * @throws BrokerException when the broker does not answer, or refuses
     */
    public List<TopicState> create(Optional<Short> replicas) {
        var wanted = Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(broker.name(topic), Optional.of(topic.partitions()), replicas)
                        .configs(topic.settings()))
                .toList();
        Map<String, KafkaFuture<Void>> made = admin.createTopics(wanted).values();
        Set<String> old = made.keySet().stream()
                .filter(name -> isThere(Objects.requireNonNull(made.get(name))))
                .collect(toSet());
        awaitAll();
        return Arrays.stream(Topic.values())
                .map(topic -> old.contains(broker.name(topic))
                        ? compare(topic)
                        : new TopicState(broker.name(topic), topic, true, List.of()))
                .toList();
    }

    private boolean isThere(KafkaFuture<Void> made) {
        try {
            await(made);
            return false;
        } catch (BrokerException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            throw e;
        }
    }

    /** What was made is seen a moment later. */
    private void awaitAll() {
        Instant end = Instant.now().plus(broker.patience());
        while (missing().isPresent() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        require();
    }

    private Optional<String> missing() {
        Set<String> there = await(admin.listTopics().names());
        return Arrays.stream(Topic.values())
                .map(broker::name)
                .filter(name -> !there.contains(name))
                .findFirst();
    }

    /**
     * Looks whether the broker answers and has every topic.
     *
     * @throws BrokerException with one sentence that names the remedy
     */
    public void require() {
        missing().ifPresent(missing -> {
            throw new BrokerException(
                    broker + " has no topic " + missing + "; make it with ./marquee topics --kafka " + broker.servers()
                            + ".",
                    new UnknownTopicOrPartitionException(missing));
        });
    }

    private TopicState compare(Topic topic) {
        String name = broker.name(topic);
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        int partitions = Objects.requireNonNull(
                        await(admin.describeTopics(List.of(name)).allTopicNames())
                                .get(name))
                .partitions()
                .size();
        Config config = Objects.requireNonNull(
                await(admin.describeConfigs(List.of(resource)).all()).get(resource));
        List<String> differences = new ArrayList<>();
        if (partitions != topic.partitions()) {
            differences.add("partitions " + partitions + " instead of " + topic.partitions());
        }
        topic.settings().forEach((setting, wanted) -> {
            var entry = config.get(setting);
            String is = entry == null ? "" : entry.value();
            if (!wanted.equals(is)) {
                differences.add(setting + " " + is + " instead of " + wanted);
            }
        });
        return new TopicState(name, topic, false, differences);
    }

    private <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(2L * broker.patienceMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerException(broker + " does not answer, or refuses; start it, or correct --kafka.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("Interrupted while asking " + broker + ".", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
