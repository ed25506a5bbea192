package marquee.backend.recommendations.estimates;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import marquee.backend.answers.KeptAnswer;
import marquee.backend.answers.KeptAnswers;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.experiments.ListOutcome;
import marquee.backend.recommendations.estimates.SeenAnswers.SeenAnswer;
import marquee.backend.recommendations.replay.Remaking;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.database.Postgres;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseEstimates;
import marquee.registry.ReleaseRegistry;
import marquee.registry.ReleaseState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Estimates what releases would earn that may go live, and what the live one does, where lists leave something to chance; of
 * several backends one does.
 */
@Component
final class EstimatesJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(EstimatesJob.class);
    private static final Duration LIMIT = Duration.ofMinutes(20);

    /** Many answers are kept that nobody looked at. */
    private static final int KEPT_FOR_ONE_SEEN = 10;

    private static final Set<ReleaseState> ESTIMATED = EnumSet.complementOf(EnumSet.of(ReleaseState.RETIRED));

    private final KeptAnswers answers;
    private final SeenAnswers seen;
    private final Remaking remaking;
    private final Releases releases;
    private final EstimatesProperties properties;
    private final Clock clock;

    EstimatesJob(
            KeptAnswers answers,
            SeenAnswers seen,
            Remaking remaking,
            Releases releases,
            EstimatesProperties properties,
            Clock clock) {
        this.answers = answers;
        this.seen = seen;
        this.remaking = remaking;
        this.releases = releases;
        this.properties = properties;
        this.clock = clock;
    }

    /** What releases there are, and what is known of them. */
    @Component
    record Releases(LiveReleases open, Postgres postgres) {

        ReleaseRegistry registry() {
            return new ReleaseRegistry(postgres);
        }

        ReleaseEstimates estimates() {
            return new ReleaseEstimates(postgres);
        }
    }

    @Override
    public String name() {
        return "estimates";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.every(), LIMIT);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return answers.explored(properties.settled(), properties.most() * KEPT_FOR_ONE_SEEN)
                .filter(lists -> lists.size() >= properties.least())
                .publishOn(own)
                .flatMap(lists -> estimate(lists, due(), own));
    }

    private List<RegisteredRelease> due() {
        return releases.registry().all().stream()
                .filter(release -> ESTIMATED.contains(release.state())
                        && collection(release).isPresent())
                .filter(release -> releases.estimates().isDue(release.number(), clock.instant(), properties.again()))
                .toList();
    }

    private Mono<Void> estimate(List<UUID> lists, List<RegisteredRelease> due, Scheduler own) {
        List<SeenAnswer> shown = due.isEmpty() ? List.of() : seen.of(lists, properties.most());
        if (shown.size() < properties.least()) {
            return Mono.empty();
        }
        return Flux.fromIterable(due)
                .concatMapDelayError(release ->
                        Mono.defer(() -> estimateIfFirst(release, shown, own)).subscribeOn(own))
                .then();
    }

    /** What fails is told, and holds up no other release. */
    private Mono<Void> estimateIfFirst(RegisteredRelease release, List<SeenAnswer> shown, Scheduler own) {
        return releases.estimates().claim(release.number(), clock.instant(), properties.again())
                ? Mono.justOrEmpty(collection(release))
                        .flatMap(collection -> releases.open().with(collection, open -> remade(open, shown), own))
                        .publishOn(own)
                        .doOnNext(lists -> save(release.number(), lists))
                        .then()
                : Mono.empty();
    }

    private Optional<String> collection(RegisteredRelease release) {
        return releases.open().servedFrom(release.files().collections());
    }

    private void save(String release, List<SeenList> lists) {
        if (lists.size() < properties.least()) {
            LOG.info(
                    "Release {} is not estimated: it can make only {} of the lists that were seen",
                    release,
                    lists.size());
            return;
        }
        releases.estimates().save(release, ReleaseEstimator.of(lists, clock.instant()));
    }

    private Mono<List<SeenList>> remade(LiveRelease release, List<SeenAnswer> shown) {
        return release.hasTower()
                ? Flux.fromIterable(shown)
                        .concatMap(one -> answers.find(one.id())
                                .filter(kept -> kept.person() == one.person())
                                .flatMap(kept -> remade(release, kept, one.outcome())))
                        .collectList()
                : Mono.just(List.of());
    }

    /** Empty where it cannot be made, or not as it should. */
    private Mono<SeenList> remade(LiveRelease release, KeptAnswer answer, ListOutcome outcome) {
        return Mono.justOrEmpty(answer.made().personal())
                .flatMap(personal -> remaking.order(release, answer, personal))
                .filter(list -> !list.isDegraded())
                .map(list -> seen(answer, outcome, list.candidates()));
    }

    private static SeenList seen(KeptAnswer answer, ListOutcome outcome, List<Candidate> order) {
        var chances = ChanceOfMovies.of(answer);
        var first = chances.first(order.stream().map(Candidate::movieId).toList());
        return new SeenList(answer.person(), chances, outcome, first);
    }
}
