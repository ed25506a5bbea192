package marquee.training;

import marquee.towers.release.Release;

/** What a training led to. */
public sealed interface TrainingResult {

    /** A new release. */
    record Published(Release release) implements TrainingResult {}

    /**
     * None, since the data tell too little; nothing can be forced.
     *
     * @param reason half a sentence
     */
    record TooLittle(String reason) implements TrainingResult {}

    /**
     * None, since the towers are not good enough; what the request forces is published all the same.
     *
     * @param reason half a sentence
     */
    record NotGoodEnough(String reason) implements TrainingResult {}
}
