package marquee.backend.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every call: the errors and how they look. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "Problem";

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
    OpenApiCustomizer problems() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().forEach(path -> path.readOperations().forEach(OpenApiConfiguration::addErrors));
        };
    }

    private static void addErrors(Operation operation) {
        var answers = operation.getResponses();
        answers.addApiResponse("400", error("A parameter is wrong; detail says which and why."));
        answers.addApiResponse("404", error("What was asked for does not exist."));
        answers.addApiResponse(
                "503",
                error("A part that the answer needs is down or too busy; detail says what became of a change.")
                        .addHeaderObject(
                                "Retry-After",
                                new Header().schema(new IntegerSchema()).description("Seconds to wait.")));
    }

    private static ApiResponse error(String description) {
        var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", problem));
    }

    /** RFC 9457. */
    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema();
        List.of("type", "title", "detail", "instance").forEach(name -> problem.addProperty(name, new StringSchema()));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty(
                "errors",
                new ArraySchema().items(fieldError()).description("What is wrong with each part of the request."));
        problem.addProperty(
                "incident",
                new StringSchema().format("uuid").description("Under which the service's log has the cause."));
        problem.setRequired(List.of("title", "status"));
        return problem;
    }

    private static Schema<?> fieldError() {
        Schema<?> error = new ObjectSchema();
        List.of("field", "why").forEach(name -> error.addProperty(name, new StringSchema()));
        error.setRequired(List.of("field", "why"));
        return error;
    }
}
