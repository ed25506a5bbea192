package marquee.backend.businessrules;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import marquee.backend.crowd.Popularity;

/** The movies that rules hide, looked up in the catalogue once and not for each list. Immutable. */
final class HiddenMovies {

    static final HiddenMovies NONE = new HiddenMovies(Map.of());

    private final Map<BusinessRule, LongSet> byRule;

    private HiddenMovies(Map<BusinessRule, LongSet> byRule) {
        this.byRule = byRule;
    }

    /** What rules that hide are about, in a catalogue. */
    static HiddenMovies of(List<BusinessRule> rules, Popularity catalogue) {
        return new HiddenMovies(rules.stream()
                .filter(rule -> rule.effect() instanceof Effect.Hide)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), rule -> movies(rule.choice(), catalogue))));
    }

    private static LongSet movies(MovieChoice choice, Popularity catalogue) {
        return choice.onlyNamed().<LongSet>map(LongOpenHashSet::new).orElseGet(() -> {
            var chosen = new LongOpenHashSet();
            catalogue.everyMovie().filter(choice.in(catalogue)).forEach(chosen::add);
            return chosen;
        });
    }

    /** Those that a person is not shown; not to be changed. */
    LongSet from(BusinessRule.Audience audience) {
        var hiding = byRule.entrySet().stream()
                .filter(entry -> entry.getKey().concerns(audience))
                .map(Map.Entry::getValue)
                .toList();
        if (hiding.size() < 2) {
            return hiding.isEmpty() ? LongSets.emptySet() : hiding.getFirst();
        }
        var all = new LongOpenHashSet();
        hiding.forEach(all::addAll);
        return all;
    }
}
