package marquee.backend.businessrules;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.backend.crowd.Popularity;

/** The movies that rules hide, looked up in the catalogue once and not for each list. Immutable. */
final class HiddenMovies {

    static final HiddenMovies NONE = new HiddenMovies(LongSets.emptySet(), Map.of());

    private final LongSet fromEverybody;
    private final Map<BusinessRule, LongSet> fromSome;

    private HiddenMovies(LongSet fromEverybody, Map<BusinessRule, LongSet> fromSome) {
        this.fromEverybody = fromEverybody;
        this.fromSome = fromSome;
    }

    /** What rules that hide are about, in a catalogue. */
    static HiddenMovies of(List<BusinessRule> rules, Popularity catalogue) {
        var everybody = new LongOpenHashSet();
        var some = new HashMap<BusinessRule, LongSet>();
        for (BusinessRule rule : rules) {
            if (!(rule.effect() instanceof Effect.Hide)) {
                continue;
            }
            LongSet movies = movies(rule.choice(), catalogue);
            if (rule.isForEverybody()) {
                everybody.addAll(movies);
            } else {
                some.put(rule, movies);
            }
        }
        return new HiddenMovies(everybody, Map.copyOf(some));
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
        var hiding = fromSome.entrySet().stream()
                .filter(entry -> entry.getKey().concerns(audience))
                .map(Map.Entry::getValue)
                .toList();
        if (hiding.isEmpty()) {
            return fromEverybody;
        }
        var all = new LongOpenHashSet(fromEverybody);
        hiding.forEach(all::addAll);
        return all;
    }
}
