package marquee.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import marquee.catalog.Dataset;
import marquee.catalog.Rating;
import marquee.loader.LoadException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SyncUsersCommandTest {

    private final List<Dataset> copied = new ArrayList<>();
    private final CommandLine command =
            new CommandLine(new SyncUsersCommand((dataset, progress) -> copied.add(dataset)));

    @Test
    void copies_everybody_unless_told_otherwise() {
        assertThat(command.execute("--dataset", "sample")).isZero();

        assertThat(people(copied.getFirst())).isGreaterThan(500);
    }

    @Test
    void a_limit_takes_all_ratings_of_the_first_people_and_none_of_others() {
        assertThat(command.execute("--dataset", "sample", "--limit-users", "3")).isZero();
        assertThat(command.execute("--dataset", "sample")).isZero();

        Dataset three = copied.get(0);
        Dataset everybody = copied.get(1);
        List<Long> chosen = three.ratings().map(Rating::userId).distinct().toList();
        assertThat(chosen).hasSize(3);
        assertThat(three.ratings().toList())
                .isEqualTo(everybody
                        .ratings()
                        .filter(rating -> chosen.contains(rating.userId()))
                        .toList());
        assertThat(three.hash()).isNotEqualTo(everybody.hash());
        assertThat(three.name()).isEqualTo(everybody.name());
    }

    @Test
    void a_negative_limit_is_refused() {
        command.setExecutionExceptionHandler((problem, line, result) -> {
            assertThat(problem).isInstanceOf(LoadException.class).hasMessageContaining("--limit-users -1");
            return 1;
        });

        assertThat(command.execute("--dataset", "sample", "--limit-users", "-1"))
                .isEqualTo(1);
        assertThat(copied).isEmpty();
    }

    @Test
    void the_commands_explain_themselves() {
        assertThat(command.getUsageMessage()).contains("--limit-users", "MARQUEE_LIMIT_USERS", "--dataset");
        assertThat(new CommandLine(new LoadEmbeddingsCommand()).getUsageMessage())
                .contains("--release", "--fresh", "--qdrant", "MARQUEE_QDRANT_API_KEY", "--dataset");
    }

    private static long people(Dataset dataset) {
        return dataset.ratings().map(Rating::userId).distinct().count();
    }
}
