package org.suivi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Compares a request only with the endpoints of its section, the word behind the State's code, that are as deep. All addresses begin
 * with a variable, so that Spring would compare each request with every endpoint there is, which took a third of the time of a small
 * page.
 */
final class SectionMapping extends RequestMappingHandlerMapping {

    private static final Pattern SECTION = Pattern.compile("/\\{system[^/]*}/([a-z-]+)(?:/.*)?");
    private static final Pattern ASKED = Pattern.compile("/[^/]*/([a-z-]+)(?:/.*)?");

    private final Map<RequestMappingInfo, String> sections = new HashMap<>();

    /** A request whose section, method and parsed path are known without asking through all the filters around it. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String section;
        private final String method;
        private final @Nullable Object path;

        Asked(HttpServletRequest request, String section) {
            super(request);
            this.section = section;
            this.method = request.getMethod();
            this.path = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
        }

        boolean isElsewhereThan(String other) {
            return !section.isEmpty() && !section.equals(other);
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return name.equals(ServletRequestPathUtils.PATH_ATTRIBUTE) ? path : super.getAttribute(name);
        }
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        Set<String> found = mapping.getPatternValues().stream()
                .map(pattern -> section(SECTION, pattern))
                .collect(Collectors.toSet());
        if (found.size() == 1 && !found.contains("")) {
            sections.put(mapping, found.iterator().next());
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Asked(request, section(ASKED, path)));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        String section = sections.get(mapping);
        boolean isElsewhere = section != null && request instanceof Asked asked && asked.isElsewhereThan(section);
        return isElsewhere ? null : super.getMatchingMapping(mapping, request);
    }

    /** "recommendations/3" for three slashes; empty where it cannot be told, and then nothing is left out. */
    private static String section(Pattern pattern, String path) {
        Matcher matcher = pattern.matcher(path);
        boolean isTold = matcher.matches() && !path.contains("**") && !path.contains("{*") && !path.endsWith("/");
        return isTold
                ? matcher.group(1) + "/" + path.chars().filter(c -> c == '/').count()
                : "";
    }
}
