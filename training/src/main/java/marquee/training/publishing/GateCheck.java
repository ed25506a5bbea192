package marquee.training.publishing;

import java.util.Optional;

/** One thing that must hold of towers before they are published; known by its name in manifests. Thread-safe. */
interface GateCheck {

    /** A word or a few, joined by hyphens. */
    String name();

    /**
     * What speaks against publishing, half a sentence; empty when nothing does.
     *
     * @param candidate the new towers
     * @param live the release in service, if there is one; else the newest
     */
    Optional<String> objection(Contender candidate, Optional<Contender> live);
}
