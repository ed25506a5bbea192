package marquee.registry.erasures;

import java.util.Arrays;
import java.util.Locale;

/** Where something of a person may lie. Decision 21 lists what lies there, and what removes it when. */
public enum ErasedStore {
    /** Tables of the database that belong to the person; they are empty of them when the request is answered. */
    DATABASE,
    /** Events, dead letters and what the state machines remember, in the database. */
    EVENTS,
    /** What each service remembers of people. */
    MEMORY,
    /** Topics of the broker, where there is one. */
    BROKER,
    /** Events in ClickHouse, where there is one. */
    CLICKHOUSE,
    /** Histories that were written for training. */
    HISTORIES,
    /** Releases that learned from them. */
    RELEASES;

    /** The word that stands in the table and in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ErasedStore of(String word) {
        return Arrays.stream(values())
                .filter(store -> store.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is no store"));
    }
}
