package org.suivi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.suivi.shared.Problem;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Reference;
import org.suivi.shared.web.RequestFacts;
import org.suivi.shared.web.SignInFirst;

/** Turns problems into application/problem+json (RFC 9457): the code is the type, the sentence is in the caller's language. */
@RestControllerAdvice(basePackages = "org.suivi.api")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);
    private static final String TYPE = "urn:suivi:problem:";

    private final Messages messages;

    ApiProblems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request) {
        return answer(
                HttpStatusCode.valueOf(problem.status()),
                problem.code(),
                request,
                problem.arguments().toArray());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tokenFirst(SignInFirst unused, HttpServletRequest request) {
        return answer(HttpStatus.UNAUTHORIZED, "api.token-first", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notUnderstood(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return answer(
                HttpStatus.BAD_REQUEST, "api.parameter", request, wrong.getName(), String.valueOf(wrong.getValue()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anything(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            boolean isMissing = known.getStatusCode().value() == HttpStatus.NOT_FOUND.value();
            return answer(known.getStatusCode(), isMissing ? "problem.not-found" : "problem.bad-request", request);
        }
        String reference = Reference.next();
        log.error("Failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "problem.failure", request, reference);
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, String code, HttpServletRequest request, Object... arguments) {
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(URI.create(TYPE + code));
        body.setTitle(messages.text(RequestFacts.language(request), "problem.title." + titled(status)));
        body.setDetail(messages.text(RequestFacts.language(request), code, arguments));
        body.setInstance(URI.create(request.getRequestURI()));
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status.value() == HttpStatus.UNAUTHORIZED.value()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(body);
    }

    private int titled(HttpStatusCode status) {
        return messages.has("problem.title." + status.value()) ? status.value() : 400;
    }
}
