package marquee.evaluation.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a report says in sentences: what its columns mean, and what the data cannot tell. */
final class Notes {

    private static final List<String> TOLD = List.of("gender", "age", "occupation");

    private Notes() {}

    /**
     * The sentences.
     *
     * @param all groupings, with parts of few people
     * @param shown the same without those
     */
    static List<String> of(List<Division> all, List<Division> shown, List<MovieKind> kinds, int fewest) {
        List<String> notes = new ArrayList<>();
        String missing = TOLD.stream()
                .filter(name -> all.stream().noneMatch(one -> one.name().equals(name)))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            notes.add("The data says nothing of these people's " + missing
                    + " (MovieLens 100K and 1M do), so there are no such groups.");
        }
        kinds.forEach(kind -> notes.add("\"" + kind.name() + "\" are movies " + kind.meaning() + "."));
        if (kinds.stream().noneMatch(kind -> kind.name().equals("foreign"))) {
            notes.add("Which movies are foreign is not known: the data names no language (a TMDB export does).");
        }
        int left = all.stream().mapToInt(one -> one.parts().size()).sum()
                - shown.stream().mapToInt(one -> one.parts().size()).sum();
        if (left > 0) {
            notes.add(
                    left + " groups of fewer than " + fewest + " people are left out: their figures would be chance.");
        }
        return notes;
    }
}
