package org.suivi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.suivi.shared.Problem;

/** Turns problems into pages that say what happened and what to do; an unknown failure shows a reference number only. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemPages {

    private static final Logger log = LoggerFactory.getLogger(ProblemPages.class);
    private static final String TEMPLATE = "shared/web/problem";

    private final Messages messages;

    ProblemPages(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView problem(Problem problem, HttpServletRequest request) {
        String sentence = messages.text(
                RequestFacts.language(request),
                problem.code(),
                problem.arguments().toArray());
        ModelAndView page = page(HttpStatus.valueOf(problem.status()), sentence, null);
        page.addObject("back", cameFrom(request));
        return page;
    }

    /** The page of this site on which a form was sent that could not be done; empty where that is not known. */
    private static String cameFrom(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        String site =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/";
        boolean isOurs = request.getMethod().equals("POST") && from != null && from.startsWith(site);
        String path = isOurs ? from.substring(site.length() - 1) : "";
        return path.startsWith("//") ? "" : path;
    }

    @ExceptionHandler
    String signInFirst(SignInFirst unused, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
        }
        boolean comeBack = request.getMethod().equals("GET");
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "redirect:"
                + UriComponentsBuilder.fromPath("/sign-in")
                        .queryParam("next", comeBack ? "{here}" : "/")
                        .build(false)
                        .expand(Map.of("here", URLEncoder.encode(here, StandardCharsets.UTF_8)))
                        .toUriString();
    }

    /** A number in the address that is none: the address is wrong, not the program. */
    @ExceptionHandler
    ModelAndView notUnderstood(TypeMismatchException unused, HttpServletRequest request) {
        String sentence = messages.text(RequestFacts.language(request), "problem.bad-request");
        return page(HttpStatus.BAD_REQUEST, sentence, null);
    }

    @ExceptionHandler
    ModelAndView anything(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (DatabaseAway.isCauseOf(failure)) {
            log.warn("There is no database for a request: {}", String.valueOf(failure.getMessage()));
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.TRY_AGAIN);
            String sentence = messages.text(RequestFacts.language(request), "problem.database-away");
            return page(HttpStatus.SERVICE_UNAVAILABLE, sentence, null);
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            String key = status == HttpStatus.NOT_FOUND ? "problem.not-found" : "problem.bad-request";
            return page(status, messages.text(RequestFacts.language(request), key), null);
        }
        String reference = Reference.next();
        log.error("Failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        String sentence = messages.text(RequestFacts.language(request), "problem.failure", reference);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, sentence, reference);
    }

    private static ModelAndView page(
            HttpStatus status, String sentence, @org.jspecify.annotations.Nullable String reference) {
        var page = new ModelAndView(TEMPLATE, status);
        page.addObject("status", status.value());
        page.addObject("sentence", sentence);
        page.addObject("reference", reference == null ? "" : reference);
        return page;
    }
}
