package marquee.backend.ratings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number of stars: 0.5 to 5 in half steps. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HalfSteps.Validator.class)
public @interface HalfSteps {

    String message() default "must be between 0.5 and 5 in half steps";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Validator implements ConstraintValidator<HalfSteps, Double> {

        @Override
        public boolean isValid(Double value, ConstraintValidatorContext context) {
            return value >= 0.5 && value <= 5 && value * 2 == Math.rint(value * 2);
        }
    }
}
