package marquee.backend.serving.wanted;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marquee.ranking.settings.ListSettings;

/**
 * The variants that somebody has, of every layer they are in.
 *
 * @param variants at most one of which names a release
 * @param contest from whose two sides their own lists are drafted; absent where they are not
 */
public record Assigned(List<AssignedVariant> variants, Optional<AssignedContest> contest) {

    /** Copies the list. */
    public Assigned {
        variants = List.copyOf(variants);
    }

    /** The release that is to serve them; absent for the live one. */
    public Optional<String> release() {
        return variants.stream()
                .map(AssignedVariant::release)
                .filter(AnsweringRelease.Tried.class::isInstance)
                .map(release -> ((AnsweringRelease.Tried) release).number())
                .findFirst();
    }

    /** Names of the business rules that hold for them by their variants. */
    public Set<String> rules() {
        return variants.stream().flatMap(variant -> variant.rules().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of which an answer says something, by the release that made it. */
    public List<AssignedVariant> met(Optional<String> release, Optional<String> live) {
        return variants.stream()
                .filter(variant -> variant.release().isMet(release, live))
                .toList();
    }

    /** In what their lists differ, where a release makes them. */
    public ListSettings settings(Optional<String> release, Optional<String> live) {
        return met(release, live).stream()
                .map(AssignedVariant::settings)
                .reduce(ListSettings.SERVED, ListSettings::and);
    }
}
