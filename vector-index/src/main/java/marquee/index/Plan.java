package marquee.index;

/** How a search went about it. */
public enum Plan {
    /** A walk through the graph, which finds nearly all. */
    GRAPH,
    /** A comparison with every accepted movie, which is exact. */
    SCAN,
    /** A walk that found too little or cost too much, then the comparison: exact, and dear. */
    GRAPH_THEN_SCAN;

    /** The plan of a search of which another part went about it so. */
    public Plan and(Plan other) {
        return this == other ? this : GRAPH_THEN_SCAN;
    }
}
