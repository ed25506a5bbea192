package marquee.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import marquee.catalog.Rating;
import marquee.catalog.progress.Progress;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class UserImportTest {

    private final FakeWorld world = new FakeWorld(90_000);
    private final Kept sink = new Kept();
    private final UserImport users = new UserImport(sink, Progress.silent());

    @Test
    void every_rating_arrives_once_in_bounded_batches() {
        assertThat(users.run(world, OptionalLong.empty())).isEqualTo(60_000);

        assertThat(sink.ratings).hasSize(60_000).doesNotHaveDuplicates();
        assertThat(sink.largestBatch).isLessThanOrEqualTo(20_000);
    }

    @Test
    void a_limit_takes_all_ratings_of_the_first_people_and_none_of_others() {
        users.run(world, OptionalLong.of(2));

        Set<Long> people = new HashSet<>();
        sink.ratings.forEach(rating -> people.add(rating.userId()));
        assertThat(people).hasSize(2);
        long theirs = world.ratings()
                .filter(rating -> people.contains(rating.userId()))
                .count();
        assertThat(sink.ratings).hasSize((int) theirs);
    }

    @Test
    void a_finished_import_is_not_repeated_but_one_with_another_limit_is() {
        users.run(world, OptionalLong.of(2));
        sink.ratings.clear();

        assertThat(users.run(world, OptionalLong.of(2))).isZero();
        assertThat(sink.ratings).isEmpty();
        assertThat(users.run(world, OptionalLong.empty())).isEqualTo(60_000);
    }

    @Test
    void a_failed_import_is_not_taken_as_finished() {
        sink.failAfter = 1;
        assertThatThrownBy(() -> users.run(world, OptionalLong.empty())).hasMessage("database gone");

        sink.failAfter = Integer.MAX_VALUE;
        assertThat(users.run(world, OptionalLong.empty())).isEqualTo(60_000);
    }

    @Test
    void the_commands_explain_themselves() {
        assertThat(new CommandLine(new SyncUsersCommand(() -> sink)).getUsageMessage())
                .contains("--limit-users", "MARQUEE_LIMIT_USERS", "--dataset");
        assertThat(new CommandLine(new LoadEmbeddingsCommand()).getUsageMessage())
                .contains("--release", "--fresh", "--qdrant", "MARQUEE_QDRANT_API_KEY", "--dataset");
    }

    /** Keeps what it is given. */
    private static final class Kept implements UserSink {

        private final List<Rating> ratings = new ArrayList<>();
        private final Set<String> finished = new HashSet<>();
        private int largestBatch;
        private int failAfter = Integer.MAX_VALUE;

        @Override
        public boolean isFinished(String importName) {
            return finished.contains(importName);
        }

        @Override
        public void add(List<Rating> batch) {
            if (failAfter-- == 0) {
                throw new IllegalStateException("database gone");
            }
            largestBatch = Math.max(largestBatch, batch.size());
            ratings.addAll(batch);
        }

        @Override
        public void finish(String importName) {
            finished.add(importName);
        }

        @Override
        public void close() {}
    }
}
