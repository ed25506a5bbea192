package marquee.backend.businessrules;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.serving.LiveReleases;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The rules that hold, read anew every second; while the database is away those that held last. Read before the service is
 * ready, so that what is hidden does not come back with a start. Thread-safe; asking does not block.
 */
@Component
public final class BusinessRules implements Job {

    private static final Schedule SCHEDULE = Schedule.every(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final RuleTable table;
    private final PopularityWatch popularity;
    private final LiveReleases releases;
    private volatile State state = new State(List.of(), Optional.empty(), HiddenMovies.NONE);

    BusinessRules(RuleTable table, PopularityWatch popularity, LiveReleases releases) {
        this.table = table;
        this.popularity = popularity;
        this.releases = releases;
    }

    /** @param hidden by these rules in that catalogue */
    private record State(List<BusinessRule> rules, Optional<Popularity> catalogue, HiddenMovies hidden) {}

    /** The movies that a person is not shown, 0 for somebody who is signed out; not to be changed. */
    public LongSet hiddenFrom(long person) {
        State now = state;
        return now.hidden().from(audience(now, person));
    }

    /** The rules about the order of a list for a person, the earliest first. */
    public List<BusinessRule> about(RuledList list, long person) {
        State now = state;
        return now.rules().isEmpty() ? List.of() : about(list, now.rules(), audience(now, person));
    }

    private static List<BusinessRule> about(RuledList list, List<BusinessRule> rules, BusinessRule.Audience audience) {
        return rules.stream()
                .filter(rule -> !(rule.effect() instanceof Effect.Hide))
                .filter(rule -> rule.concerns(list) && rule.concerns(audience))
                .toList();
    }

    private BusinessRule.Audience audience(State now, long person) {
        boolean asksVariants = now.rules().stream().anyMatch(BusinessRule::isForVariants);
        return new BusinessRule.Audience(
                person, asksVariants ? releases.assigned(person).rules() : Set.of());
    }

    @Override
    public String name() {
        return "business rules";
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public boolean isNeededToServe() {
        return true;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.zip(table.inForce(), popularity.whenRead())
                .publishOn(own)
                .doOnNext(read -> take(read.getT1(), popularity.now()))
                .then();
    }

    /** Movies come and go, so what is hidden is looked up anew with each catalogue. */
    private void take(List<BusinessRule> rules, Popularity catalogue) {
        if (!rules.equals(state.rules()) || !state.catalogue().equals(Optional.of(catalogue))) {
            state = new State(rules, Optional.of(catalogue), HiddenMovies.of(rules, catalogue));
        }
    }
}
