package marquee.evaluation.groups;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * People divided into parts, each in one at most.
 *
 * @param name what they are divided by
 * @param parts names
 * @param partOf each person's part, {@link #NONE} for somebody of whom it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // read by position and never compared
public record Division(String name, List<String> parts, int[] partOf) {

    /** In no part. */
    public static final int NONE = -1;

    /** Copies the names. */
    public Division {
        parts = List.copyOf(parts);
    }

    /**
     * Parts of as many people each, by a number.
     *
     * @param parts names, those of the smallest numbers first
     * @param numbers a person each; of equal ones the person who comes first counts as smaller
     */
    public static Division evenly(String name, List<String> parts, double[] numbers) {
        int[] order = IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingDouble(person -> numbers[person]))
                .mapToInt(Integer::intValue)
                .toArray();
        var partOf = new int[numbers.length];
        for (int rank = 0; rank < order.length; rank++) {
            partOf[order[rank]] = (int) ((long) rank * parts.size() / order.length);
        }
        return new Division(name, parts, partOf);
    }

    /**
     * A part for each word, in the order of the alphabet.
     *
     * @param words a person each; absent where it is not known
     */
    public static Division byWord(String name, List<Optional<String>> words) {
        List<String> parts =
                words.stream().flatMap(Optional::stream).distinct().sorted().toList();
        return new Division(
                name,
                parts,
                words.stream()
                        .mapToInt(word -> word.map(parts::indexOf).orElse(NONE))
                        .toArray());
    }

    /** The people of a part. */
    public int[] members(int part) {
        return IntStream.range(0, partOf.length)
                .filter(person -> partOf[person] == part)
                .toArray();
    }

    /** Without parts of few people, whose figures are chance. */
    public Division ofAtLeast(int people) {
        int[] kept = IntStream.range(0, parts.size())
                .filter(part -> members(part).length >= people)
                .toArray();
        return new Division(
                name,
                Arrays.stream(kept).mapToObj(parts::get).toList(),
                Arrays.stream(partOf)
                        .map(part -> part == NONE ? NONE : Arrays.binarySearch(kept, part))
                        .map(part -> Math.max(NONE, part))
                        .toArray());
    }
}
