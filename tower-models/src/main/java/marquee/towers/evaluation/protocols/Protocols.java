package marquee.towers.evaluation.protocols;

import java.util.List;
import java.util.Optional;
import marquee.towers.evaluation.Protocol;

/** Every protocol, by name. */
public final class Protocols {

    /** In the order in which tables show them. */
    public static final List<Protocol> ALL =
            List.of(new Warm(), new WarmAll(), new NextMovie(), new ColdUser(), new ColdMovie(), new TwoStage());

    private Protocols() {}

    /** The protocol of a name. */
    public static Optional<Protocol> named(String name) {
        return ALL.stream().filter(protocol -> protocol.name().equals(name)).findFirst();
    }
}
