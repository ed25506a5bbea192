package marquee.stream.killed;

import marquee.database.Postgres;
import marquee.events.kafka.KafkaBroker;
import marquee.events.kafka.KafkaOutlet;
import marquee.events.postgres.OutboxRelay;

/** What a service does with its outbox where it has a broker. */
final class RelayProcess {

    /** The variable in which the job and this find the database's password. */
    static final String PASSWORD = "MARQUEE_POSTGRES_PASSWORD";

    private static final long PAUSE_MILLIS = 50;

    private RelayProcess() {}

    /** The database's address and user, and the broker; runs until it is killed. */
    public static void main(String... arguments) throws InterruptedException {
        var outlet = new KafkaOutlet(KafkaBroker.at(arguments[2]));
        var relay = OutboxRelay.into(outlet, Postgres.parse(arguments[0], arguments[1], System.getenv(PASSWORD)));
        while (true) {
            try {
                relay.relay();
            } catch (RuntimeException away) {
                System.err.println(away);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
