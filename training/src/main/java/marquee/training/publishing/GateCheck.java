package marquee.training.publishing;

import java.util.Optional;
import marquee.towers.release.Manifest;

/** One thing that must hold of towers before they are published; known by its name in manifests. Thread-safe. */
interface GateCheck {

    /** A word or a few, joined by hyphens. */
    String name();

    /**
     * What speaks against publishing, half a sentence; empty when nothing does.
     *
     * @param candidate describes the new towers
     * @param newest the release before, if there is one
     */
    Optional<String> objection(Manifest candidate, Optional<Manifest> newest);
}
