package org.suivi.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.recommendations.Facet;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.web.SystemHead;

/** How the contract describes itself, and the tags that let a program skip what it has. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final String TOKEN = "token";
    private static final String CSV = "text/csv";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, SystemHead.class, Language.class);
    }

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info()
                        .title("Suivi")
                        .version("1")
                        .description(
                                "Reads of national human rights follow-up systems. Without a token only public systems"
                                        + " and public records are answered. Texts are told in all their languages; CSV and what is"
                                        + " said of problems are in the language of Accept-Language. Problems are application/problem+json (RFC 9457).")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token of a person, made on the page of their account")))
                .security(List.of(new SecurityRequirement(), new SecurityRequirement().addList(TOKEN)));
    }

    /** What the methods do not show: the system in the address, the facets of lists, and how problems are told. */
    @Bean
    OpenApiCustomizer commonParts() {
        return contract -> contract.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    if (path.contains("{system}")) {
                        operation.addParametersItem(new Parameter()
                                .in("path")
                                .name("system")
                                .required(true)
                                .description("The State's ISO 3166-1 alpha-3 code in lower case")
                                .schema(new StringSchema().pattern("[a-z]{3}")));
                    }
                    if (path.endsWith("/recommendations")) {
                        Facet.all()
                                .forEach(facet -> operation.addParametersItem(new Parameter()
                                        .in("query")
                                        .name(facet.code())
                                        .required(false)
                                        .schema(new ArraySchema().items(new StringSchema()))));
                    }
                    operation.getResponses().values().forEach(ApiConfiguration::csvIsText);
                    operation.getResponses().addApiResponse("default", problem());
                }));
    }

    private static void csvIsText(ApiResponse answer) {
        Content content = answer.getContent();
        if (content != null && content.containsKey(CSV)) {
            content.addMediaType(
                    CSV,
                    new MediaType()
                            .schema(
                                    new StringSchema()
                                            .description(
                                                    "A column for each field, words in the language of Accept-Language; the next page is in the header Link")));
        }
    }

    private static ApiResponse problem() {
        Schema<?> body = new ObjectSchema()
                .addProperty("type", new StringSchema().description("urn:suivi:problem: and the code"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema());
        return new ApiResponse()
                .description("A problem (RFC 9457)")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(body)));
    }

    @Bean
    FilterRegistrationBean<AnswerTags> answerTags() {
        var registration = new FilterRegistrationBean<>(new AnswerTags());
        registration.addUrlPatterns("/api/v1/*");
        return registration;
    }
}
