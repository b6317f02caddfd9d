package org.suivi.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.web.SystemHead;

/** How the contract describes itself, and the tags that let a program skip what it has. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final String TOKEN = "token";

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
                                        + " and public records are answered. Problems are application/problem+json (RFC 9457).")
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

    @Bean
    FilterRegistrationBean<AnswerTags> answerTags() {
        var registration = new FilterRegistrationBean<>(new AnswerTags());
        registration.addUrlPatterns("/api/v1/*");
        return registration;
    }
}
