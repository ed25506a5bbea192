package marquee.evaluation.protocols;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The protocols, by name. */
public final class Protocols {

    /** Those that models are compared by, in the order in which tables show them. */
    public static final List<Protocol> COMPARED =
            List.of(new Warm(), new WarmAll(), new NextMovie(), new ColdUser(), new ColdMovie(), new TwoStage(false));

    /**
     * Those, sequences as they are published, what comes after a moment, two stages by time, movies without a rating among
     * the others, how people start, and how they are served later.
     */
    public static final List<Protocol> ALL = Stream.concat(
                    COMPARED.stream(),
                    Stream.of(
                            new LeaveOneOut(),
                            new GlobalTime(),
                            new TwoStage(true),
                            new ColdMovieMix(),
                            new Onboarding(true),
                            new Onboarding(false),
                            new HalfTold()))
            .toList();

    private Protocols() {}

    /** The protocol of a name. */
    public static Optional<Protocol> named(String name) {
        return ALL.stream().filter(protocol -> protocol.name().equals(name)).findFirst();
    }
}
