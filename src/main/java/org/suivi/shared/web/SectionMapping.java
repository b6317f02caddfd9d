package org.suivi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
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
 * Compares a request only with the endpoints of its section that are as deep: the section is the first word of an address or, where
 * that is the code of a State, the second. Spring alone would compare each request with every endpoint there is that begins with a
 * variable, which took a third of the time of a small page.
 */
final class SectionMapping extends RequestMappingHandlerMapping {

    private static final Pattern NATIONAL = Pattern.compile("/\\{system[^/]*}/([a-z-]+)(?:/.*)?");
    private static final Pattern COMMON = Pattern.compile("/([a-z-]+)(?:/.*)?");

    /** Addresses without signs that stand for others, so that words can be compared as they are. */
    private static final Pattern PLAIN = Pattern.compile("/([\\w.~-]+)(?:/([\\w.~-]+)(?:/.*)?)?");

    /** By identity: to hash an endpoint takes longer than to compare the request with it. */
    private final IdentityHashMap<RequestMappingInfo, String> sections = new IdentityHashMap<>();

    /** A request whose sections, method and parsed path are known without asking through all the filters around it. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final Set<String> sections;
        private final String method;
        private final @Nullable Object path;

        Asked(HttpServletRequest request, Set<String> sections) {
            super(request);
            this.sections = sections;
            this.method = request.getMethod();
            this.path = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
        }

        boolean isElsewhereThan(String section) {
            return !sections.isEmpty() && !sections.contains(section);
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
        Set<String> found =
                mapping.getPatternValues().stream().map(SectionMapping::section).collect(Collectors.toSet());
        if (found.size() == 1 && !found.contains("")) {
            sections.put(mapping, found.iterator().next());
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Asked(request, asked(path)));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        String section = sections.get(mapping);
        boolean isElsewhere = section != null && request instanceof Asked asked && asked.isElsewhereThan(section);
        return isElsewhere ? null : super.getMatchingMapping(mapping, request);
    }

    /** The section of an endpoint; empty where it cannot be told, and then the endpoint is never left out. */
    static String section(String pattern) {
        Matcher national = NATIONAL.matcher(pattern);
        Matcher common = COMMON.matcher(pattern);
        if (pattern.contains("**") || pattern.contains("{*")) {
            return "";
        }
        if (national.matches()) {
            return national(national.group(1), pattern);
        }
        return common.matches() ? common(common.group(1), pattern) : "";
    }

    /** The sections that an address can be of; none where it cannot be told, and then no endpoint is left out. */
    static Set<String> asked(String path) {
        Matcher plain = PLAIN.matcher(path);
        if (!plain.matches() || path.endsWith("/")) {
            return Set.of();
        }
        String second = plain.group(2);
        return second == null
                ? Set.of(common(plain.group(1), path))
                : Set.of(common(plain.group(1), path), national(second, path));
    }

    /** "needs/2" for two slashes. */
    private static String common(String word, String path) {
        return word + "/" + path.chars().filter(c -> c == '/').count();
    }

    private static String national(String word, String path) {
        return "system/" + common(word, path);
    }
}
