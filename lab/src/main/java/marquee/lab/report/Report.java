package marquee.lab.report;

import java.util.List;
import marquee.lab.contest.Measured;

/**
 * The outcome of one protocol on one dataset.
 *
 * @param protocol name of the protocol
 * @param headline the metric that parameters were chosen by
 * @param dataset name of the dataset
 * @param notice its licence and citation
 * @param seeds number of runs
 * @param measured in the order in which tables show them
 */
public record Report(
        String protocol, String headline, String dataset, String notice, int seeds, List<Measured> measured) {

    /** Copies the list. */
    public Report {
        measured = List.copyOf(measured);
    }
}
