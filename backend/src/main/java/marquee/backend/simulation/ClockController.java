package marquee.backend.simulation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What time it is in a service that was started for simulation; elsewhere there is no such address. */
@RestController
@ConditionalOnBooleanProperty(SimulatedClock.PROPERTY)
class ClockController {

    private final SimulatedClock clock;

    ClockController(SimulatedClock clock) {
        this.clock = clock;
    }

    @Operation(summary = "What time it is here")
    @GetMapping("/api/admin/clock")
    ClockTime now() {
        return new ClockTime(clock.instant().toString());
    }

    @Operation(summary = "Says that it is later", description = "Time never goes back: an earlier one changes nothing.")
    @PutMapping("/api/admin/clock")
    ClockTime moveTo(@Valid @RequestBody ClockTime told) {
        return new ClockTime(clock.moveTo(told.instant()).toString());
    }
}
