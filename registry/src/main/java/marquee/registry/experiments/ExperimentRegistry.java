package marquee.registry.experiments;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import marquee.database.Postgres;
import marquee.registry.Decision;
import marquee.registry.RegistryException;
import marquee.registry.Transactions;

/**
 * Which experiments there are and which run. Each change is one transaction that also writes down who made it; no two happen
 * at the same time, whoever makes them, nor while a release's state changes. Every method blocks, for seconds at most, and
 * fails with {@link RegistryException} when the database is away. Thread-safe.
 */
public final class ExperimentRegistry {

    private final Transactions<ExperimentTable> transactions;
    private final VariantRule rule;

    /**
     * @param postgres a database whose tables are up to date
     * @param rule what variants may change
     */
    public ExperimentRegistry(Postgres postgres, VariantRule rule) {
        this.transactions = new Transactions<>(postgres, ExperimentTable::new);
        this.rule = rule;
    }

    /** Every experiment, newest first. */
    public List<RegisteredExperiment> all() {
        return transactions.read(ExperimentTable::all);
    }

    /** Those that run, newest first. */
    public List<RegisteredExperiment> running() {
        return transactions.read(ExperimentTable::running);
    }

    /**
     * The experiment of a name.
     *
     * @throws RegistryException when there is none
     */
    public RegisteredExperiment get(String name) {
        return transactions.read(table -> get(table, name));
    }

    /** What was done about an experiment, oldest first. */
    public List<ExperimentChange> changes(String name) {
        return transactions.read(table -> table.changes(name));
    }

    /**
     * Starts an experiment; backends assign people within seconds.
     *
     * @param definition YAML or JSON
     * @throws IllegalArgumentException when it cannot be read; the sentence names line and field
     * @throws RegistryException when its name was used, a release is not loaded, or it cannot run beside those that do
     */
    public RegisteredExperiment start(String definition, Decision decision) {
        Experiment experiment = ExperimentFile.read(definition, rule);
        return transactions.change(table -> {
            requireNew(table, experiment.name());
            for (String release : experiment.releases()) {
                requireLoaded(table, release);
            }
            for (String rule : experiment.rules()) {
                requireForVariants(table, rule);
            }
            requireRoom(table, experiment);
            table.insert(experiment, definition);
            table.write(experiment.name(), ExperimentTable.RUNNING, decision);
            return get(table, experiment.name());
        });
    }

    /**
     * Stops an experiment for good: its people have what everybody has.
     *
     * @throws RegistryException when there is none of that name, or it does not run
     */
    public RegisteredExperiment stop(String name, Decision decision) {
        return transactions.change(table -> {
            if (!get(table, name).isRunning()) {
                throw RegistryException.refused("Experiment " + name + " is stopped already.");
            }
            table.stop(name);
            table.write(name, ExperimentTable.STOPPED, decision);
            return get(table, name);
        });
    }

    /** Notes behind which watermark of the store of events an experiment's events are; the first note stands. */
    public void since(String name, long watermark) {
        transactions.change(table -> {
            table.since(name, watermark);
            return name;
        });
    }

    /** Keeps what a look at an experiment said; nothing when it was stopped meanwhile. */
    public void results(String name, String json) {
        transactions.change(table -> {
            table.results(name, json);
            return name;
        });
    }

    /**
     * Does something that one process at a time does, unless another one is at it.
     *
     * @return whether it was done
     */
    public boolean alone(Runnable work) {
        return transactions.alone("marquee experiments", work);
    }

    private static RegisteredExperiment get(ExperimentTable table, String name) throws SQLException {
        return table.find(name)
                .orElseThrow(() -> RegistryException.missing(
                        "There is no experiment " + name + "; ./marquee experiments list shows those there are."));
    }

    private static void requireNew(ExperimentTable table, String name) throws SQLException {
        if (table.find(name).isPresent()) {
            throw RegistryException.refused("There was an experiment " + name
                    + " before, and events tell of it: give this one a name of its own.");
        }
    }

    private static void requireLoaded(ExperimentTable table, String release) throws SQLException {
        boolean isLoaded = table.isLoaded(release)
                .orElseThrow(() -> RegistryException.refused("There is no release " + release
                        + " that could be tried; ./marquee releases list shows those there are."));
        if (!isLoaded) {
            throw RegistryException.refused("The vectors of release " + release
                    + " are not in the index: run ./marquee load-embeddings --release " + release + " first.");
        }
    }

    private static void requireForVariants(ExperimentTable table, String rule) throws SQLException {
        int percent = table.percentOfRule(rule)
                .orElseThrow(() -> RegistryException.refused("No business rule " + rule
                        + " holds; POST /api/admin/rules/ makes one, with percent 0 for variants alone."));
        if (percent > 0) {
            throw RegistryException.refused("The business rule " + rule + " holds for " + percent
                    + "% of the people anyway: make one with percent 0, for variants alone.");
        }
    }

    private static void requireRoom(ExperimentTable table, Experiment experiment) throws SQLException {
        var running = table.running().stream().map(RegisteredExperiment::experiment);
        try {
            new RunningExperiments(Stream.concat(running, Stream.of(experiment)).toList());
        } catch (IllegalArgumentException conflict) {
            throw RegistryException.refused(conflict.getMessage() + ".");
        }
    }
}
