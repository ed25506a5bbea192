package marquee.backend.drift;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.backend.drift.counts.WatchedValue;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows what the watches say. Thread-safe; nothing here blocks. */
@Service
class DriftDesk {

    private final WatchTables tables;
    private final DatabaseGuard guard;

    DriftDesk(WatchTables tables, DatabaseGuard guard) {
        this.tables = tables;
        this.guard = guard;
    }

    /** Every watch, those that know too little as well. */
    Mono<List<DriftView>> watches() {
        return guard.longRead(Mono.zip(tables.states().collectMap(WatchState::key), tables.usual(), DriftDesk::views));
    }

    private static List<DriftView> views(Map<WatchState.Key, WatchState> states, Map<WatchedValue, Usual> usual) {
        return Arrays.stream(WatchedValue.values())
                .flatMap(DriftDesk::keys)
                .map(key -> DriftView.of(
                        key, Optional.ofNullable(states.get(key)), Optional.ofNullable(usual.get(key.value()))))
                .toList();
    }

    private static Stream<WatchState.Key> keys(WatchedValue value) {
        return Arrays.stream(DriftWindow.values()).map(window -> new WatchState.Key(value, window));
    }
}
