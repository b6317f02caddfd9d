package org.suivi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.suivi.identity.Role;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** Knocks at every endpoint as everybody: only those with the declared permission come in, and nobody from another State. */
@OnDatabase
@Tag("endpoints")
class EndpointsTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

    /** What a path variable is filled with when its pattern does not take a number. */
    private static final List<String> WORDS = List.of(
            "1",
            "word",
            "qta",
            "a",
            "en",
            "csv",
            "2026",
            "11111111111111111111",
            "approval",
            "needs",
            "docx",
            "programme",
            "need",
            "now",
            "silent",
            "said",
            "2026-12-25");

    @Autowired
    RequestMappingHandlerMapping endpoints;

    @Autowired
    MockMvc pages;

    @Autowired
    Cast cast;

    /** One way to reach an endpoint. */
    private record Knock(HttpMethod method, String path, Permission needed, boolean ofSystem) {}

    @TestFactory
    Stream<DynamicTest> everyEndpointLetsInWhomItDeclares() {
        return knocks().stream()
                .map(knock -> DynamicTest.dynamicTest(knock.method() + " " + knock.path(), () -> tryAs(knock)));
    }

    @Test
    void everyEndpointDeclaresItsPermission() {
        assertThat(ours())
                .isNotEmpty()
                .allSatisfy((mapping, method) -> assertThat(method.getMethodAnnotation(Needs.class))
                        .as("%s", method)
                        .isNotNull());
    }

    private void tryAs(Knock knock) throws Exception {
        for (Role role : Role.values()) {
            boolean may = role.permissions().contains(knock.needed());
            check(knock, role.code(), answer(knock, cast.as(role)), may);
        }
        check(knock, "the public", answer(knock, cast.asNobody()), knock.needed() == Permission.NOTHING);
        if (knock.ofSystem()) {
            check(knock, "another State", answer(knock, cast.asStranger()), knock.needed() == Permission.NOTHING);
        }
    }

    private static void check(Knock knock, String who, MockHttpServletResponse answer, boolean may) throws Exception {
        boolean signIn = String.valueOf(answer.getRedirectedUrl()).startsWith("/sign-in?next=");
        int status = answer.getStatus();
        if (may) {
            assertThat(status).as("%s as %s", knock, who).isNotIn(401, 403).isLessThan(500);
            assertThat(signIn).as("%s as %s is sent to sign in", knock, who).isFalse();
        } else {
            assertThat(signIn || Set.of(401, 403, 404).contains(status))
                    .as("%s as %s is refused, not answered with %s", knock, who, status)
                    .isTrue();
        }
    }

    private MockHttpServletResponse answer(Knock knock, RequestPostProcessor actor) throws Exception {
        var request = MockMvcRequestBuilders.request(knock.method(), URI.create(knock.path()))
                .with(actor)
                .accept(MediaType.ALL);
        if (knock.method() != HttpMethod.GET) {
            request.with(csrf()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        }
        return pages.perform(request).andReturn().getResponse();
    }

    private List<Knock> knocks() {
        return ours().entrySet().stream()
                .flatMap(entry -> knocks(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Knock> knocks(RequestMappingInfo mapping, HandlerMethod method) {
        Needs needs = method.getMethodAnnotation(Needs.class);
        Permission needed = needs == null ? Permission.ADMINISTER : needs.value();
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream()
                                .map(verb -> new Knock(
                                        verb.asHttpMethod(), filled(path), needed, path.contains("{system"))));
    }

    private static String filled(String path) {
        Map<String, String> known = new TreeMap<>(Map.of("system", Cast.SYSTEM));
        return VARIABLE.matcher(path)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        known.computeIfAbsent(variable.group(1), unused -> plausible(variable.group(2)))));
    }

    private static String plausible(@org.jspecify.annotations.Nullable String pattern) {
        return WORDS.stream()
                .filter(word -> pattern == null || word.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No plausible value for " + pattern + "; add one to WORDS"));
    }

    private Map<RequestMappingInfo, HandlerMethod> ours() {
        Map<RequestMappingInfo, HandlerMethod> ours = new LinkedHashMap<>();
        endpoints.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.suivi.")) {
                ours.put(mapping, method);
            }
        });
        return ours;
    }
}
