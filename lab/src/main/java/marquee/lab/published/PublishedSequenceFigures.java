package marquee.lab.published;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import marquee.catalog.dataset.PublishedSize;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.protocols.LeaveOneOut;
import marquee.evaluation.protocols.Protocol;

/**
 * What is published for leave-one-out on the common ML-1M sequence file, the whole catalogue ranked without what was seen. They
 * are comparable with figures on that very file only: a quarter of its test movies depend on how ratings of the same second were
 * ordered when it was made.
 */
public final class PublishedSequenceFigures {

    private static final PublishedSize FILE = new PublishedSize(6_040, 3_416, 999_611);

    private static final String DROSS = "Klenitskiy and Vasilev, \"Turning dross into gold loss\", RecSys 2023";
    private static final String GSASREC = "Petrov and Macdonald, \"gSASRec\", RecSys 2023";

    private static final List<Row> ROWS = List.of(
            new Row("SASRec, one negative", 0.24, 0.126, GSASREC),
            new Row("SASRec, one negative, tuned", 0.25, 0.134, DROSS),
            new Row("BERT4Rec", 0.284, 0.154, DROSS),
            new Row("gSASRec", 0.300, 0.173, GSASREC),
            new Row("SASRec+, full softmax", 0.315, 0.182, DROSS),
            new Row("SASRec+, 3,000 negatives", 0.316, 0.186, DROSS));

    private record Row(String model, double hitRate, double ndcg, String source) {

        String line(int width) {
            return String.format(Locale.ROOT, "%-" + width + "s  %9.4f  %9.4f  %s%n", model, ndcg, hitRate, source);
        }
    }

    private PublishedSequenceFigures() {}

    /**
     * The published rows, or why they are not comparable; empty for other protocols.
     *
     * @param ratings all of the data set's
     */
    public static String beside(Protocol protocol, Interactions ratings) {
        if (!protocol.equals(new LeaveOneOut())) {
            return "";
        }
        var here = new PublishedSize(ratings.users(), ratings.items().size(), ratings.size());
        if (!here.equals(FILE)) {
            return "Nothing published stands beside these figures: the published ones are on the ML-1M sequence file of "
                    + FILE + ", and here are " + here + ".\n";
        }
        int width = ROWS.stream().mapToInt(row -> row.model.length()).max().orElse(0);
        return "Published on a file of these counts:\n"
                + String.format(Locale.ROOT, "%-" + width + "s  %9s  %9s  %s%n", "", "ndcg@10", "hr@10", "source")
                + ROWS.stream().map(row -> row.line(width)).collect(Collectors.joining());
    }
}
