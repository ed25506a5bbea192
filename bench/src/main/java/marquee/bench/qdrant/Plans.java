package marquee.bench.qdrant;

import java.util.List;
import marquee.bench.index.SearchCase;

/**
 * What is compared; an empty list stands for all that are worth a look.
 *
 * @param layouts of collections, see {@link CollectionLayout}
 * @param variants of searches, see {@link SearchVariant}
 * @param questions by the beginnings of their names
 * @param rounds how often the hundred directions are asked for
 */
public record Plans(List<String> layouts, List<String> variants, List<String> questions, int rounds) {

    /** Where the graph begins and what stays a comparison of everything is what small collections differ by. */
    private static final List<String> LAYOUTS =
            List.of("served", "indexed-from=1+scanned-below=10", "indexed-from=1+scanned-below=10+int8");

    private static final List<String> VARIANTS = List.of(
            "exact",
            "exact+drop",
            "ef=64",
            "ef=128",
            "ef=256",
            "ef=256+acorn",
            "ef=128+acorn=0.4",
            "ef=128+wider=0.75",
            "ef=256+wider=0.75",
            "ef=256+wider=0.75+acorn",
            "ef=128+drop",
            "ef=256+drop",
            "ef=128+rescored",
            "ef=128+rescored=2",
            "ef=128+wider=0.75+rescored",
            "ef=128+drop+rescored",
            "exact+raw");

    /** One row of the table. */
    record Asked(int size, CollectionLayout layout, SearchCase question, SearchVariant variant) {}

    List<CollectionLayout> layoutsOf() {
        return (layouts.isEmpty() ? LAYOUTS : layouts)
                .stream().map(CollectionLayout::parse).toList();
    }

    /** Everything to be asked of one collection, nothing twice. */
    List<Asked> all(int size, CollectionLayout layout) {
        return SearchCase.all(size).stream()
                .filter(question -> questions.isEmpty() || questions.stream().anyMatch(question.name()::startsWith))
                .flatMap(question -> (variants.isEmpty() ? VARIANTS : variants)
                        .stream()
                                .map(SearchVariant::parse)
                                .filter(variant -> variant.fits(layout))
                                .map(variant -> variant.reducedFor(question))
                                .distinct()
                                .map(variant -> new Asked(size, layout, question, variant)))
                .toList();
    }
}
