package marquee.backend.accounts.callers;

/** A service that asks nobody who they are. */
public final class NobodyAsked {

    private NobodyAsked() {}

    /** What finds out who is there. */
    public static Callers callers() {
        return new AnybodyCallers();
    }
}
