package marquee.bench.load;

import java.io.IOException;
import marquee.bench.report.BenchReport;
import marquee.bench.report.Section;

/** The tables that every world and every index fill with rows of their own, side by side. */
public final class ServingTables {

    private static final String MOVIES = "movies";
    private static final String INDEX = "index";

    /** Latency over HTTP. */
    final Section latency = Section.of(
            "Latency over HTTP",
            "20 movies each, warm, over loopback; the load generator (Gatling), the service, its database and a Qdrant"
                    + " server, where there is one, work on the same cores.",
            MOVIES,
            INDEX,
            "call",
            "load",
            "answers/s",
            "p50 ms",
            "p99 ms",
            "p99.9 ms",
            "refused",
            "failed",
            "CPU ms/request",
            "Qdrant's");

    /** Ten times the peak, and afterwards. */
    final Section overload = Section.of(
            "Overload",
            "Ten times the peak is asked over " + Serving.CONNECTIONS
                    + " connections by a lighter generator on the same cores; then 200 requests a second again, counted"
                    + " from 5 seconds after.",
            MOVIES,
            INDEX,
            "load",
            "offered/s",
            "answers/s",
            "of the peak",
            "p50 ms",
            "p99 ms",
            "refused",
            "failed");

    /** Shares of the service's processor time. */
    final Section breakdown = Section.of(
            "Where the time goes",
            "For You at 200 requests a second: shares of the JVM's processor samples (flight recorder), by the innermost"
                    + " part on the stack, and what a request allocates. A Qdrant server's own time is not in it.",
            MOVIES,
            INDEX,
            "part",
            "share");

    /** What passes between the service and Qdrant. */
    final Section calls = Section.of(
            "Asked of Qdrant",
            "For You at 100 requests a second through a relay that counts (a pass of its own, nothing of it timed): calls and"
                    + " bytes for each request, HTTP/2 and gRPC included. Beneath 1: some answers were kept.",
            MOVIES,
            "request",
            "calls/request",
            "sent B/request",
            "received B/request",
            "refused",
            "failed");

    /** First answer and memory. */
    final Section start = Section.of(
            "Starting",
            "Everything built and loaded: from ./marquee serve to the first answer, and memory then and after the loads"
                    + " above (mapped files included). \"Filling\" is the start before, which loads what its index has not"
                    + " yet: movies, people and ratings come with the embedded one, both embed the movies and build their graph.",
            MOVIES,
            INDEX,
            "filling s",
            "to the first answer, s",
            "resident at first, MiB",
            "resident after the loads, MiB",
            "Qdrant resident, MiB");

    /** Puts the tables into a report, to be filled. */
    public ServingTables(BenchReport report, boolean withQdrant) throws IOException {
        report.add(latency);
        report.add(overload);
        if (withQdrant) {
            report.add(calls);
        }
        report.add(breakdown);
        report.add(start);
    }
}
