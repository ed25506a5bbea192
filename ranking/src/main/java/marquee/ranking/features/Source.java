package marquee.ranking.features;

/** What names a ranker's candidates. */
public enum Source {
    /** The towers' nearest. */
    TOWERS,
    /** What others rated beside what the person rated last. */
    BESIDE,
    /** Whatever else names candidates. */
    OTHERS;

    @SuppressWarnings("EnumOrdinal") // a bit of a byte
    byte bit() {
        return (byte) (1 << ordinal());
    }
}
