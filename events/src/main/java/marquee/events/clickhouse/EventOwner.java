package marquee.events.clickhouse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import marquee.events.postgres.HandledEvents.Source;
import marquee.events.store.StoreException;

/** Makes a ClickHouse database that of one PostgreSQL database: the first one's that comes. Others number people alike. */
final class EventOwner {

    private static final Pattern QUOTED = Pattern.compile("[\\\\']");

    private final ClickHouseHttp http;

    EventOwner(ClickHouseHttp http) {
        this.http = http;
    }

    /**
     * Claims it; does nothing when it is the source's already.
     *
     * @throws StoreException when it is another's
     */
    void claim(Source source) {
        Optional<Source> owner = owner();
        if (owner.isEmpty()) {
            http.execute("INSERT INTO owners (source, data_set, data_set_name) VALUES ("
                    + quoted(source.id().toString()) + ", " + quoted(source.dataSet()) + ", "
                    + quoted(source.dataSetName()) + ")");
            owner = owner();
        }
        owner.filter(other -> !other.id().equals(source.id())).ifPresent(this::refuse);
    }

    /** The first who came. */
    Optional<Source> owner() {
        List<List<String>> first =
                http.rows("SELECT source, data_set, data_set_name FROM owners ORDER BY claimed_at, source LIMIT 1");
        return first.stream()
                .findFirst()
                .map(columns -> new Source(UUID.fromString(columns.get(0)), columns.get(1), columns.get(2)));
    }

    private void refuse(Source other) {
        throw StoreException.wrong(http.server() + " holds the events of another database, of " + other.dataSetName()
                + ", whose people are numbered alike: name another database of that server with --clickhouse, or the"
                + " PostgreSQL database that they come from with --postgres.");
    }

    private static String quoted(String text) {
        return "'" + QUOTED.matcher(text).replaceAll("\\\\$0") + "'";
    }
}
