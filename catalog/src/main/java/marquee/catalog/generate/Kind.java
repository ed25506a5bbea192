package marquee.catalog.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.catalog.simulation.Dice;
import marquee.catalog.simulation.Likeness;

/**
 * What alike movies share: one to three genres, a few of their words, and the place in the space of tastes. So a text
 * tells as much about who will like a movie as it does in the real world: the kind, not how good it is.
 */
record Kind(List<String> genres, Map<Vocabulary.Part, List<String>> words, Likeness likeness) {

    private static final int DIMENSIONS = 16;
    private static final int WORDS_PER_PART = 5;
    private static final double OWN = 0.6;

    static List<Kind> all(int count, long seed) {
        List<Vocabulary> vocabularies = Vocabulary.all();
        return IntStream.range(0, count)
                .mapToObj(number -> of(number, vocabularies, seed))
                .toList();
    }

    String word(Vocabulary.Part part, Dice dice) {
        return pick(words.getOrDefault(part, List.of()), dice);
    }

    private static Kind of(int number, List<Vocabulary> vocabularies, long seed) {
        Dice dice = Dice.of(seed, "kind", number);
        List<Vocabulary> mixed = sample(vocabularies, 1 + dice.below(3), dice);
        Likeness likeness = new Likeness(seed, DIMENSIONS);
        mixed.forEach(vocabulary -> likeness.add(1 / Math.sqrt(mixed.size()), vocabulary.genre()));
        likeness.add(OWN, "kind " + number);
        Map<Vocabulary.Part, List<String>> words = new EnumMap<>(Vocabulary.Part.class);
        for (Vocabulary.Part part : Vocabulary.Part.values()) {
            List<String> known = mixed.stream()
                    .flatMap(vocabulary -> vocabulary.words(part).stream())
                    .toList();
            words.put(part, sample(known, WORDS_PER_PART, dice));
        }
        return new Kind(mixed.stream().map(Vocabulary::genre).toList(), words, likeness);
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
