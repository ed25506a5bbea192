package marquee.backend.interactions;

/**
 * What was stored, and counts soon.
 *
 * @param accepted how many events
 */
record AcceptedEvents(int accepted) {}
