package io.communique.platform.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * What every door's description says alike: whose it is, that it wants a bearer token, that a POST
 * may carry an Idempotency-Key where first answers are kept, and that every "no" is a problem as
 * {@link Refusal} tells it.
 */
final class ContractDescription implements OpenApiCustomizer {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    private final String service;
    private final boolean keepsFirstAnswers;

    ContractDescription(String service, boolean keepsFirstAnswers) {
        this.service = service;
        this.keepsFirstAnswers = keepsFirstAnswers;
    }

    @Override
    public void customise(OpenAPI contract) {
        contract.info(new Info().title("Communiqué " + service).version("1"));
        contract.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        if (contract.getComponents() == null) {
            contract.components(new Components());
        }
        contract.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSchemas(PROBLEM, problem());
        if (contract.getPaths() == null) {
            return;
        }
        contract.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().setDefault(no()));
        contract.getPaths().values().stream()
                .map(PathItem::getPost)
                .filter(post -> keepsFirstAnswers && post != null)
                .forEach(post -> post.addParametersItem(key()));
    }

    private static Parameter key() {
        return new HeaderParameter()
                .name("Idempotency-Key")
                .description("Under the same key the effect happens once, for 24 hours")
                .required(false)
                .schema(new StringSchema().minLength(1).maxLength(255));
    }

    private static ApiResponse no() {
        var reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description("Why not (RFC 9457)")
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(reference)));
    }

    private static Schema<?> problem() {
        var flaw =
                new ObjectSchema()
                        .addProperty("pointer", new StringSchema())
                        .addProperty("message", new StringSchema());
        flaw.setRequired(List.of("pointer", "message"));
        var problem =
                new ObjectSchema()
                        .addProperty("title", new StringSchema())
                        .addProperty("status", new IntegerSchema())
                        .addProperty("detail", new StringSchema())
                        .addProperty("instance", new StringSchema())
                        .addProperty("errors", new ArraySchema().items(flaw));
        problem.setRequired(List.of("status"));
        return problem;
    }
}
