package marquee.lab.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import marquee.catalog.simulation.Dice;

/** What people do with a list, as the service's door for events takes it. */
final class SimulatedDeed {

    private static final String LIST = "for_you";

    private SimulatedDeed() {}

    static Map<String, Object> exposed(Dice dice, long person, ServedList answer, List<ServedList.Item> seen) {
        Map<String, Object> event = event("exposed", dice, person, answer);
        event.put("list", LIST);
        event.put("release", answer.madeBy().release());
        event.put("variant", answer.madeBy().variant());
        event.put("strategy", answer.madeBy().strategy());
        event.put("shown", seen.stream().map(SimulatedDeed::shown).toList());
        return event;
    }

    static Map<String, Object> clicked(Dice dice, long person, ServedList answer, ServedList.Item item) {
        Map<String, Object> event = event("clicked", dice, person, answer);
        event.put("tmdb_id", item.movieId());
        event.put("position", item.position());
        return event;
    }

    static Map<String, Object> played(Dice dice, long person, ServedList answer, ServedList.Item item) {
        Map<String, Object> event = event("played", dice, person, answer);
        event.put("tmdb_id", item.movieId());
        return event;
    }

    private static Map<String, Object> shown(ServedList.Item item) {
        return Map.of("tmdb_id", item.movieId(), "position", item.position(), "propensity", item.propensity());
    }

    private static Map<String, Object> event(String type, Dice dice, long person, ServedList answer) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event_id", new UUID(dice.word(), dice.word()).toString());
        event.put("type", type);
        event.put("user_id", person);
        event.put("recommendation_id", answer.id());
        return event;
    }
}
