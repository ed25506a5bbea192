package marquee.backend.recommendations.estimates;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marquee.backend.answers.KeptAnswer;

/**
 * How likely each movie was to be among the first places of a list that were open to chance, wherever among them. A movie of
 * the list's own is there unless its place is drawn; one that was drawn could as well have come to each of the places.
 *
 * @param places how many were open to chance
 * @param ofMovies by movie, of those that stand at these places
 * @param drawn those of them that chance put there
 * @param fixed movies that stand between them and that nothing could move
 */
record ChanceOfMovies(int places, Map<Long, Double> ofMovies, Set<Long> drawn, Set<Long> fixed) {

    private static final double ROUNDING = 1e-9;

    /** Of an answer, by the chances that it was given with. */
    static ChanceOfMovies of(KeptAnswer answer) {
        List<KeptAnswer.Item> items = answer.items();
        int places =
                (int) items.stream().filter(item -> item.chance().isPresent()).count();
        double share = answer.made()
                .personal()
                .flatMap(KeptAnswer.Personal::ruling)
                .orElseThrow()
                .explored();
        double own = 1 - share / places;
        Map<Long, Double> chances = new LinkedHashMap<>();
        Set<Long> drawn = new HashSet<>();
        Set<Long> fixed = new HashSet<>();
        for (KeptAnswer.Item item : items) {
            if (chances.size() == places) {
                break;
            }
            if (item.chance().isEmpty()) {
                fixed.add(item.movie());
                continue;
            }
            double there = item.chance().get();
            boolean isOwn = there > own - ROUNDING;
            chances.put(item.movie(), isOwn ? there : there * places);
            if (!isOwn) {
                drawn.add(item.movie());
            }
        }
        return new ChanceOfMovies(places, chances, drawn, fixed);
    }

    /** What an order shows at as many places as were open to chance, best first. */
    List<Long> first(List<Long> order) {
        return order.stream()
                .filter(movie -> !fixed.contains(movie))
                .limit(places)
                .toList();
    }
}
