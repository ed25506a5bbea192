package marquee.backend.recommendations.estimates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import marquee.backend.answers.KeptAnswer;

/**
 * How likely each movie was to be among the first places of a list that were open to chance, wherever among them. A movie of
 * the list's own is there unless its place is drawn; one that was drawn could as well have come to each of the places.
 *
 * @param places how many were open to chance
 * @param ofMovies by movie, of those that stand at these places
 * @param others movies of the list that stand where nothing was left to chance
 */
record ChanceOfMovies(int places, Map<Long, Double> ofMovies, Set<Long> others) {

    private static final double ROUNDING = 1e-9;

    /** Of an answer, by the chances that it was given with. */
    static ChanceOfMovies of(KeptAnswer answer) {
        List<KeptAnswer.Item> open = answer.items().stream()
                .filter(item -> item.chance().isPresent())
                .toList();
        double share = answer.made()
                .personal()
                .flatMap(KeptAnswer.Personal::ruling)
                .orElseThrow()
                .explored();
        double own = 1 - share / open.size();
        Map<Long, Double> chances = new LinkedHashMap<>();
        for (KeptAnswer.Item item : open) {
            double there = item.chance().orElseThrow();
            chances.put(item.movie(), there > own - ROUNDING ? there : there * open.size());
        }
        return new ChanceOfMovies(
                open.size(),
                chances,
                answer.items().stream()
                        .filter(item -> item.chance().isEmpty())
                        .map(KeptAnswer.Item::movie)
                        .collect(Collectors.toSet()));
    }
}
