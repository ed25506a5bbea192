package marquee.backend.erasures;

import java.util.Optional;
import marquee.registry.erasures.ErasedStore;
import marquee.registry.erasures.Erasure;

/** Sees to it that nothing of a person is left in one store. Called again and again, by any number of services, until then. */
interface StoreErasure {

    /** Which store. */
    ErasedStore store();

    /**
     * Removes what is left; blocking, for seconds at most.
     *
     * @param person whose
     * @return what it waits for, in words that name no person; empty once nothing is left
     */
    Optional<String> erase(Erasure erasure, long person);
}
