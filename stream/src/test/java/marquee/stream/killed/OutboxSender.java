package marquee.stream.killed;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.catalog.Stars;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.Shown;
import marquee.events.loop.Pace;
import marquee.events.schema.EventCodec;

/**
 * Writes events into the outbox as a service does, in one transaction that has to be committed before they are acknowledged: it
 * repeats what was not, gives up now and then, and now and then writes again what was.
 */
final class OutboxSender implements Callable<OutboxSender.Sent> {

    private static final int LARGEST_BATCH = 40;
    private static final int AGAIN_ONE_IN = 10;
    private static final int GIVES_UP_ONE_IN = 200;
    private static final long LONGEST_PAUSE_MILLIS = 200;

    private final Postgres postgres;
    private final Random random;
    private final int events;
    private final Pace pace;
    private final Sent sent = new Sent(new HashSet<>(), new HashSet<>());

    /**
     * What became of it.
     *
     * @param told ids of events that were written, or may have been
     * @param acknowledged of those that certainly were
     */
    record Sent(Set<UUID> told, Set<UUID> acknowledged) {}

    /**
     * @param events how many to tell
     * @param pace says when to go on
     */
    OutboxSender(Postgres postgres, Random random, int events, Pace pace) {
        this.postgres = postgres;
        this.random = random;
        this.events = events;
        this.pace = pace;
    }

    @Override
    public Sent call() throws Exception {
        int told = 0;
        try {
            while (told < events) {
                pace.await();
                int size = Math.min(1 + random.nextInt(LARGEST_BATCH), events - told);
                tell(Stream.generate(this::event).limit(size).toList());
                told += size;
                pace.over(size);
            }
        } finally {
            pace.over(events - told);
        }
        return sent;
    }

    private void tell(List<Event> batch) throws InterruptedException {
        List<UUID> ids = batch.stream().map(Event::id).toList();
        sent.told().addAll(ids);
        if (isAcknowledged(batch)) {
            sent.acknowledged().addAll(ids);
            if (random.nextInt(AGAIN_ONE_IN) == 0) {
                isAcknowledged(batch);
            }
        }
    }

    /** Writes it until it is acknowledged, or until this client is tired of it. */
    private boolean isAcknowledged(List<Event> batch) throws InterruptedException {
        while (true) {
            try {
                write(batch);
                return true;
            } catch (SQLException nobodyKnows) {
                if (random.nextInt(GIVES_UP_ONE_IN) == 0) {
                    return false;
                }
                Thread.sleep(random.nextLong(LONGEST_PAUSE_MILLIS));
            }
        }
    }

    private void write(List<Event> batch) throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var insert = connection.prepareStatement("INSERT INTO outbox (event_id, event) VALUES (?, ?)")) {
            connection.setAutoCommit(false);
            for (Event event : batch) {
                insert.setObject(1, event.id());
                insert.setBytes(2, EventCodec.encode(event));
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    private Event event() {
        return new Event(
                new UUID(random.nextLong(), random.nextLong()),
                OptionalLong.of(1L + random.nextInt(KilledStreamTest.PEOPLE)),
                Instant.now().minusMillis(random.nextInt(3_600_000)),
                action());
    }

    private Action action() {
        return switch (random.nextInt(4)) {
            case 0 -> new Action.Played(movie(), Optional.empty(), OptionalInt.of(1 + random.nextInt(9_000)));
            case 1 -> new Action.Rated(movie(), new Stars((1 + random.nextInt(10)) / 2.0));
            case 2 ->
                new Action.Exposed(
                        answer(),
                        "for_you",
                        Optional.empty(),
                        "control",
                        "two_tower",
                        IntStream.rangeClosed(1, 1 + random.nextInt(5))
                                .mapToObj(place -> new Shown(movie(), place, 1))
                                .toList());
            default -> new Action.Clicked(movie(), Optional.of(answer()), OptionalInt.empty());
        };
    }

    private long movie() {
        return 1L + random.nextInt(KilledStreamTest.MOVIES);
    }

    private String answer() {
        return "answer-" + random.nextInt(50);
    }
}
