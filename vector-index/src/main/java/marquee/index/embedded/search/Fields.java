package marquee.index.embedded.search;

/** What the columns of a collection are called in Lucene; whoever writes movies fills them. */
public final class Fields {

    /** The movie's id, one number. */
    public static final String ID = "id";

    /** The movie's vector. */
    public static final String VECTOR = "vector";

    /** The movie's genres, a sorted set. */
    public static final String GENRES = "genres";

    /** The movie's year of release, one number; absent where unknown. */
    public static final String YEAR = "year";

    /** 1 when nobody had rated the movie at training, else 0. */
    public static final String CONTENT_ONLY = "content_only";

    private Fields() {}
}
