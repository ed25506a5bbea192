package marquee.backend.input;

/**
 * What cursors have in common: each list gives out places in a form of its own, which the OpenAPI document shows, and takes
 * every text of that form for a place. What has another form was never given out.
 */
public final class Cursors {

    public static final String RULE = "not one that this list has given out";

    private Cursors() {}
}
