package marquee.training.secondstage.ranker;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import marquee.ranking.features.MergedCandidates;
import marquee.ranking.features.Source;

/** Which sources named the candidates that turned out relevant. Not thread-safe. */
public final class SourceFinds {

    private final Map<Source, Integer> named = new EnumMap<>(Source.class);
    private final Map<Source, Integer> alone = new EnumMap<>(Source.class);
    private int all;

    /** Counts what was relevant to somebody, found or not. */
    void addRelevant(int count) {
        all += count;
    }

    /** Counts a relevant candidate. */
    void addFound(MergedCandidates candidates, int place) {
        var sources = Arrays.stream(Source.values())
                .filter(source -> candidates.isNamedBy(source, place))
                .toList();
        sources.forEach(source -> named.merge(source, 1, Integer::sum));
        if (sources.size() == 1) {
            alone.merge(sources.getFirst(), 1, Integer::sum);
        }
    }

    /** By source the share of what was relevant that it named, and the share that no other did. */
    public String describe() {
        return Arrays.stream(Source.values())
                .map(source -> "%s %.3f (alone %.3f)"
                        .formatted(source.name().toLowerCase(Locale.ROOT), share(named, source), share(alone, source)))
                .collect(Collectors.joining(", "));
    }

    private double share(Map<Source, Integer> counts, Source source) {
        return (double) counts.getOrDefault(source, 0) / Math.max(1, all);
    }
}
