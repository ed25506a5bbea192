package marquee.backend.experiments;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.backend.serving.wanted.AnsweringRelease;
import marquee.backend.serving.wanted.Assigned;
import marquee.backend.serving.wanted.AssignedVariant;
import marquee.registry.experiments.VariantLabel;
import org.springframework.stereotype.Component;

/**
 * Says by which variants an answer was made, and notes that it was answered, how fast, and whether a part was missing
 * ({@code marquee.variants}). Answers that another release had to make, since the one that is tried is not open here, belong
 * to no variant; they are counted as {@code marquee.variants.unopened}. Thread-safe; nothing here blocks.
 */
@Component
public final class AnsweredVariants {

    private final LiveReleases releases;
    private final VariantAnswers answers;
    private final DraftedLists lists;
    private final MeterRegistry metrics;

    AnsweredVariants(LiveReleases releases, VariantAnswers answers, DraftedLists lists, MeterRegistry metrics) {
        this.releases = releases;
        this.answers = answers;
        this.lists = lists;
        this.metrics = metrics;
    }

    /** Begins an answer. */
    public Asked asked() {
        return new Asked(UUID.randomUUID(), nanos());
    }

    /** An answer that is being made. */
    public final class Asked {

        private final UUID id;
        private final long began;

        private Asked(UUID id, long began) {
            this.id = id;
            this.began = began;
        }

        /** Names the answer. */
        public UUID id() {
            return id;
        }

        /**
         * The variant of the answer, which is noted.
         *
         * @param person who asked
         * @param release that made the answer
         * @param degraded whether it had to do without a part
         */
        public String by(long person, Optional<String> release, boolean degraded) {
            return by(person, release, degraded, Optional.empty());
        }

        /** The same of one that may have been drafted from two orders; who chose what is noted then. */
        public String by(long person, Optional<String> release, boolean degraded, Optional<DraftedList> draft) {
            var labels = new ArrayList<>(noted(person, release, degraded));
            draft.ifPresent(drafted -> {
                lists.note(id.toString(), person, drafted);
                labels.add(drafted.label());
            });
            return labels.isEmpty() ? Variant.DEFAULT : VariantLabel.joined(labels);
        }

        private List<String> noted(long person, Optional<String> release, boolean degraded) {
            Assigned assigned = releases.assigned(person);
            List<AssignedVariant> met = assigned.met(release, live());
            assigned.variants().stream()
                    .filter(variant -> !met.contains(variant))
                    .forEach(AnsweredVariants.this::countUnopened);
            long took = nanos() - began;
            met.forEach(variant -> note(variant.label(), person, degraded, took));
            return met.stream().map(AssignedVariant::label).toList();
        }
    }

    private Optional<String> live() {
        return releases.ifKnown().map(LiveRelease::release);
    }

    private void countUnopened(AssignedVariant variant) {
        if (variant.release() instanceof AnsweringRelease.Tried) {
            metrics.counter("marquee.variants.unopened", "variant", variant.label())
                    .increment();
        }
    }

    private void note(String label, long person, boolean degraded, long nanos) {
        metrics.timer("marquee.variants", "variant", label, "degraded", Boolean.toString(degraded))
                .record(nanos, TimeUnit.NANOSECONDS);
        answers.note(label, person, degraded, TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    private long nanos() {
        return metrics.config().clock().monotonicTime();
    }
}
