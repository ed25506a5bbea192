package marquee.backend.answers;

import java.time.Duration;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Drops kept answers whose time is over. */
@Component
final class KeptAnswersExpiry implements Job {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final KeptAnswerTable table;
    private final KeptAnswers answers;
    private final KeptAnswersProperties properties;

    KeptAnswersExpiry(KeptAnswerTable table, KeptAnswers answers, KeptAnswersProperties properties) {
        this.table = table;
        this.answers = answers;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "kept answers' expiry";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.tidyEvery(), LIMIT).notAtOnce();
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.defer(() -> table.forget(answers.since()));
    }
}
