package marquee.training.publishing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the gate says of towers.
 *
 * @param objections by check, in the order of the checks; half a sentence, empty where the check passed
 */
public record GateVerdict(Map<String, Optional<String>> objections) {

    private static final String PREFIX = "gate.";
    private static final String PASSED = "passed";

    /** Copies the map. */
    public GateVerdict {
        objections = Collections.unmodifiableMap(new LinkedHashMap<>(objections));
    }

    /** All that speaks against publishing, half a sentence; empty when nothing does. */
    public Optional<String> objection() {
        String reasons = objections.values().stream().flatMap(Optional::stream).collect(Collectors.joining("; "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }

    /** What a manifest keeps of it: every check by name, with its reason where it refused. */
    public Map<String, String> describe() {
        return objections.entrySet().stream()
                .collect(Collectors.toMap(
                        check -> PREFIX + check.getKey(),
                        check -> check.getValue().orElse(PASSED)));
    }
}
