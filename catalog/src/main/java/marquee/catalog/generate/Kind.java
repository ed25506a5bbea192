package marquee.catalog.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.catalog.simulation.Dice;
import marquee.catalog.simulation.ItemFactors;

/**
 * What alike movies share: one to three genres, a few of their words, and the place in the space of tastes. So a text
 * tells as much about who will like a movie as it does in the real world: the kind, not how good it is.
 */
record Kind(List<String> genres, Map<GenreWords.Part, List<String>> words, ItemFactors factors) {

    private static final int DIMENSIONS = 16;
    private static final int WORDS_PER_PART = 5;
    private static final double OWN = 0.6;

    static List<Kind> all(int count, long seed) {
        List<GenreWords> vocabularies = GenreWords.all();
        return IntStream.range(0, count)
                .mapToObj(number -> of(number, vocabularies, seed))
                .toList();
    }

    String word(GenreWords.Part part, Dice dice) {
        return pick(words.getOrDefault(part, List.of()), dice);
    }

    private static Kind of(int number, List<GenreWords> vocabularies, long seed) {
        Dice dice = Dice.of(seed, "kind", number);
        List<GenreWords> mixed = sample(vocabularies, 1 + dice.below(3), dice);
        ItemFactors factors = new ItemFactors(seed, DIMENSIONS);
        mixed.forEach(vocabulary -> factors.add(1 / Math.sqrt(mixed.size()), vocabulary.genre()));
        factors.add(OWN, "kind " + number);
        Map<GenreWords.Part, List<String>> words = new EnumMap<>(GenreWords.Part.class);
        for (GenreWords.Part part : GenreWords.Part.values()) {
            List<String> known = mixed.stream()
                    .flatMap(vocabulary -> vocabulary.words(part).stream())
                    .toList();
            words.put(part, sample(known, WORDS_PER_PART, dice));
        }
        return new Kind(mixed.stream().map(GenreWords::genre).toList(), words, factors);
    }

    static <T> T pick(List<T> choices, Dice dice) {
        return choices.get(dice.below(choices.size()));
    }

    private static <T> List<T> sample(List<T> from, int count, Dice dice) {
        List<T> left = new ArrayList<>(from);
        List<T> sample = new ArrayList<>();
        while (sample.size() < count) {
            sample.add(left.remove(dice.below(left.size())));
        }
        return List.copyOf(sample);
    }
}
