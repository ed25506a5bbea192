package marquee.backend.accounts;

import java.util.function.LongFunction;
import reactor.core.publisher.Mono;

/**
 * Whoever brings somebody new.
 *
 * @param name tells bringers apart; empty where nobody is asked who they are
 * @param adopt makes the new person theirs, within the transaction that makes the person
 */
public record Bringer(String name, LongFunction<Mono<Void>> adopt) {}
