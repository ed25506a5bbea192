package marquee.lab.simulation;

/** A simulation cannot go on; the message says what to do. */
public final class SimulationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SimulationException(String message) {
        super(message);
    }

    SimulationException(String message, Throwable cause) {
        super(message, cause);
    }
}
