package marquee.registry.keys;

/**
 * A new key, with the secret that is shown once.
 *
 * @param key what is kept of it
 * @param secret what the product sends
 */
public record MadeKey(ServiceKey key, KeySecret secret) {}
