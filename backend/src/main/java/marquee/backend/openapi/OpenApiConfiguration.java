package marquee.backend.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import marquee.backend.accounts.Caller;
import marquee.backend.ratings.RatingRequest;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every call: the errors and how they look, and what an id is. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class); // no request says it as a parameter
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Marquee")
                        .version("1")
                        .description("Movies for people: two-tower retrieval over a vector database."
                                + " Every path answers with and without a trailing slash."))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    OpenApiCustomizer whatHoldsForEveryCall() {
        return api -> {
            ErrorAnswers.describe(api.getComponents());
            api.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> {
                        ErrorAnswers.addTo(operation, path);
                        boundIds(operation);
                    }));
        };
    }

    /** Parameters of 64 bits are ids. */
    private static void boundIds(Operation operation) {
        for (var parameter : Objects.requireNonNullElse(
                operation.getParameters(), List.<io.swagger.v3.oas.models.parameters.Parameter>of())) {
            Schema<?> schema = parameter.getSchema();
            if ("int64".equals(schema.getFormat())) {
                schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(RatingRequest.MAX_ID));
            }
        }
    }
}
