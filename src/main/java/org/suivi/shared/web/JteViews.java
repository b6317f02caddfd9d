package org.suivi.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders the template that a controller names, "recommendations/web/recommendation-list", and hands it the {@link Screen} beside
 * the controller's own model. Templates are compiled in the build; with {@code suivi.dev=true} they are read from the sources.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class JteViews implements ViewResolver {

    private static final int PAGE = 1 << 16;

    private final TemplateEngine engine;
    private final Messages messages;
    private final List<MenuEntry> menu;
    private final Assets assets;

    JteViews(
            Messages messages,
            ObjectProvider<MenuEntry> menu,
            Assets assets,
            @Value("${suivi.dev:false}") boolean development) {
        Path sources = Path.of("src/main/java");
        this.engine = development && Files.isDirectory(sources)
                ? TemplateEngine.create(new DirectoryCodeResolver(sources), ContentType.Html)
                : TemplateEngine.createPrecompiled(ContentType.Html);
        this.messages = messages;
        this.menu = menu.orderedStream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
        this.assets = assets;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:") || name.startsWith("forward:")) {
            return null;
        }
        String template = "org/suivi/" + name + ".jte";
        return (model, request, response) -> render(template, model == null ? Map.of() : model, request, response);
    }

    private void render(String template, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("screen", screen(model, request));
        // What templates hold is encoded in the build already.
        var page = new Utf8ByteOutput(PAGE);
        engine.render(template, parameters, page);
        response.setContentType("text/html;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(page.getContentLength());
        // At once: every piece of a page would pass through all filters around the response.
        response.getOutputStream().write(page.toByteArray());
    }

    Screen screen(Map<String, ?> model, HttpServletRequest request) {
        List<Errors> errors = FormErrors.of(model, request);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var address = new Screen.Address(
                path instanceof String failed ? failed : request.getRequestURI(),
                request.getQueryString(),
                assets.version());
        return new Screen(
                new Screen.Surroundings(
                        messages,
                        RequestFacts.language(request),
                        RequestFacts.actor(request),
                        RequestFacts.system(request),
                        menu,
                        address,
                        () -> token(request),
                        model.get(Notice.ATTRIBUTE) instanceof String notice ? notice : null),
                errors);
    }

    private static Screen.Token token(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return csrf == null
                ? new Screen.Token("_csrf", "")
                : new Screen.Token(csrf.getParameterName(), csrf.getToken());
    }
}
