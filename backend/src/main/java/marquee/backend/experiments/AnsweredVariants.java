package marquee.backend.experiments;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.backend.serving.wanted.CanaryShare;
import org.springframework.stereotype.Component;

/**
 * Says by which variant an answer was made, and notes that it was answered. Answers that another release had to make, since
 * the one that is tried is not open here, belong to no variant; they are counted as {@code marquee.canary.unopened}.
 * Thread-safe; nothing here blocks.
 */
@Component
public final class AnsweredVariants {

    private final LiveReleases releases;
    private final CanaryAnswers answers;
    private final Counter unopened;

    AnsweredVariants(LiveReleases releases, CanaryAnswers answers, MeterRegistry metrics) {
        this.releases = releases;
        this.answers = answers;
        this.unopened = Counter.builder("marquee.canary.unopened")
                .description("Answers to people of the canary that another release made")
                .register(metrics);
    }

    /**
     * The variant of an answer, which is noted.
     *
     * @param person who asked
     * @param release that made the answer
     * @param degraded whether it had to do without a part
     */
    public String of(long person, Optional<String> release, boolean degraded) {
        String variant = releases.share()
                .filter(share -> share.compares(person))
                .flatMap(share -> variant(share, person, release))
                .orElse(Variant.DEFAULT);
        if (!variant.equals(Variant.DEFAULT)) {
            answers.note(variant, person, degraded);
        }
        return variant;
    }

    private Optional<String> variant(CanaryShare share, long person, Optional<String> release) {
        if (!share.has(person)) {
            return release.equals(releases.ifKnown().map(LiveRelease::release))
                    ? Optional.of(Variant.control(share.release()))
                    : Optional.empty();
        }
        if (release.equals(Optional.of(share.release()))) {
            return Optional.of(Variant.canary(share.release()));
        }
        unopened.increment();
        return Optional.empty();
    }
}
