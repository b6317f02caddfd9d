package org.suivi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** Puts the doors in their order, serves static files, and lets controllers take the actor, the system and the language. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final LanguageInterceptor language;
    private final PermissionInterceptor permission;
    private final List<RequestDoor> doors;
    private final Assets assets;

    WebConfiguration(
            LanguageInterceptor language, PermissionInterceptor permission, List<RequestDoor> doors, Assets assets) {
        this.language = language;
        this.permission = permission;
        this.doors = doors;
        this.assets = assets;
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    /** Under the name by which Spring looks for it. */
    @Bean
    static FlashMapManager flashMapManager() {
        return new NoticeCookie();
    }

    @Bean
    static FilterRegistrationBean<DatabaseAway> databaseAway(Messages messages) {
        var registration = new FilterRegistrationBean<>(new DatabaseAway(messages));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    static WebMvcRegistrations sections() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new SectionMapping();
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language).order(0);
        doors.forEach(door -> registry.addInterceptor(door).order(10));
        registry.addInterceptor(permission).order(20);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl year =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/assets/" + assets.version() + "/**")
                .addResourceLocations(
                        "classpath:/static/assets/",
                        "classpath:/META-INF/resources/webjars/bootstrap/5.3.8/",
                        "classpath:/META-INF/resources/webjars/htmx.org/2.0.8/dist/")
                .setCacheControl(year);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FactResolver());
    }

    /** Gives controller methods what is known of the request. */
    private static final class FactResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            Class<?> type = parameter.getParameterType();
            return type == Actor.class || type == SystemHead.class || type == Language.class || type == AsPart.class;
        }

        @Override
        public @org.jspecify.annotations.Nullable Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest webRequest,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binder) {
            var request = (HttpServletRequest) webRequest.getNativeRequest();
            Class<?> type = parameter.getParameterType();
            if (type == Actor.class) {
                return RequestFacts.actor(request);
            }
            if (type == AsPart.class) {
                return new AsPart(request.getHeader("HX-Request") != null);
            }
            return type == SystemHead.class ? RequestFacts.system(request) : RequestFacts.language(request);
        }
    }
}
