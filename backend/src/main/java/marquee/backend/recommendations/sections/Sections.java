package marquee.backend.recommendations.sections;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import marquee.backend.experiments.AnsweredVariants;
import marquee.backend.experiments.AnsweredVariants.Asked;
import marquee.backend.guards.Unavailable;
import marquee.backend.ratings.UnknownUserException;
import marquee.backend.recommendations.retrieval.Viewer;
import marquee.backend.recommendations.retrieval.Viewers;
import marquee.backend.recommendations.sections.lists.Section;
import marquee.backend.recommendations.sections.lists.SectionCode;
import marquee.backend.recommendations.sections.lists.SectionQuery;
import marquee.backend.recommendations.sections.lists.SectionSource;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What should stand on this person's page, or on anybody's? All sections are asked at once, and have what reading the
 * person left of the page's time; the page is made of those that came. A movie stands where it comes first. Thread-safe;
 * nothing here blocks.
 */
@Component
final class Sections {

    private static final Logger LOG = LoggerFactory.getLogger(Sections.class);

    /** Sections are asked for more than they show, since earlier ones take movies from them, but for no more than so many. */
    private static final int MOST = 300;

    private final Viewers viewers;
    private final List<SectionSource> sources;
    private final SectionProperties properties;
    private final SectionCounts counts;
    private final LiveReleases releases;
    private final AnsweredVariants variants;

    Sections(
            Viewers viewers,
            List<SectionSource> sources,
            SectionProperties properties,
            SectionCounts counts,
            LiveReleases releases,
            AnsweredVariants variants) {
        this.viewers = viewers;
        this.sources = sources.stream()
                .sorted(Comparator.comparing(SectionSource::code))
                .toList();
        this.properties = properties;
        this.counts = counts;
        this.releases = releases;
        this.variants = variants;
    }

    /**
     * A page; fails when the person is unknown, and for nothing else.
     *
     * @param userId whose; absent for somebody who has not said who they are
     * @param limit how many movies a section shows
     */
    Mono<SectionPage> page(Optional<Long> userId, int limit) {
        return viewers.of(userId)
                .elapsed()
                .flatMap(read ->
                        page(userId, read.getT2(), limit, properties.deadline().minusMillis(read.getT1())));
    }

    private Mono<SectionPage> page(Optional<Long> userId, Viewer viewer, int limit, Duration left) {
        var asked = variants.asked();
        var all = new ArrayList<Mono<Found>>();
        for (var source : sources) {
            int movies = Math.min(MOST, limit * (all.size() + 1));
            all.add(found(source, new SectionQuery(userId, viewer.history(), movies), left));
        }
        return Mono.zip(
                all,
                found -> page(
                        userId.orElse(0L),
                        Arrays.stream(found).map(Found.class::cast).toList(),
                        limit,
                        asked));
    }

    private Mono<Found> found(SectionSource source, SectionQuery query, Duration left) {
        return Mono.defer(() -> source.find(query))
                .defaultIfEmpty(List.of())
                .map(rows -> new Found(source.code(), rows, SectionOutcome.of(rows)))
                .timeout(left.isPositive() ? left : Duration.ZERO)
                .onErrorResume(
                        error -> !(error instanceof UnknownUserException),
                        error -> Mono.just(new Found(source.code(), List.of(), outcome(source, error))));
    }

    private static SectionOutcome outcome(SectionSource source, Throwable error) {
        if (error instanceof TimeoutException) {
            return SectionOutcome.LATE;
        }
        if (Unavailable.is(error)) {
            return SectionOutcome.UNAVAILABLE;
        }
        LOG.error("The section {} failed", source.code().tag(), error);
        return SectionOutcome.FAILED;
    }

    private SectionPage page(long person, List<Found> all, int limit, Asked asked) {
        var shown = new LongOpenHashSet();
        var sections = new ArrayList<Section>();
        for (var found : all) {
            counts.count(found.code(), found.outcome());
            for (var row : found.rows()) {
                var section = row.first(limit, shown);
                if (!section.items().isEmpty()) {
                    sections.add(section);
                    section.items().forEach(item -> shown.add(item.movie().tmdbId()));
                }
            }
        }
        var missing = all.stream()
                .filter(found -> found.outcome().isMissing())
                .map(Found::code)
                .toList();
        var release = releases.of(person).map(LiveRelease::release);
        boolean degraded = !missing.isEmpty() || sections.stream().anyMatch(Section::degraded);
        return new SectionPage(
                sections, missing, asked.id().toString(), release, asked.by(person, release, degraded), degraded);
    }

    /** What became of a section. */
    private record Found(SectionCode code, List<Section> rows, SectionOutcome outcome) {}
}
