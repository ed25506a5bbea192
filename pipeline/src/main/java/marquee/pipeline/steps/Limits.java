package marquee.pipeline.steps;

import java.time.Duration;

/**
 * What commands may take.
 *
 * @param training how long training may take
 * @param loading how long loading may take
 * @param freeDisk bytes that must be free before a command begins
 * @param freeMemory bytes that must be available before a command begins
 */
public record Limits(Duration training, Duration loading, long freeDisk, long freeMemory) {}
