package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.identity.PublicAddress;
import org.suivi.requests.InformationRequest;
import org.suivi.requests.RequestAnswers;
import org.suivi.requests.Requests;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Requests for information and who has answered, for other programs: the secretariat reads all, an institution its own. */
@RestController
@RequestMapping(path = "/api/v1/systems/{system:[a-z]{3}}/requests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Requests for information")
class RequestsApi {

    private final Requests requests;
    private final RequestAnswers answers;
    private final PublicAddress site;

    RequestsApi(Requests requests, RequestAnswers answers, PublicAddress site) {
        this.requests = requests;
        this.answers = answers;
        this.site = site;
    }

    @GetMapping
    @Needs(Permission.CONTRIBUTE)
    @Operation(
            operationId = "listRequests",
            summary = "The requests for information that the caller may see, closed ones last")
    ListJson<RequestJson.RequestHeadJson> list(Actor actor, SystemHead system, @ParameterObject Numbered page) {
        return ListJson.of(
                requests.page(actor, page.number()),
                row -> RequestJson.RequestHeadJson.of(row, page(system, row.id())));
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.CONTRIBUTE)
    @Operation(
            operationId = "getRequest",
            summary = "One request with its questions and how far each institution has come")
    RequestJson one(Actor actor, SystemHead system, @PathVariable("id") long id) {
        InformationRequest request = requests.withId(actor, id);
        return RequestJson.of(request, page(system, id), requests.addressees(actor, request));
    }

    @GetMapping("/{id:[0-9]{1,18}}/answers/{institution:[0-9]{1,18}}")
    @Needs(Permission.CONTRIBUTE)
    @Operation(operationId = "getAnswers", summary = "What one institution answers to each question, sent or not yet")
    RequestJson.AnswersJson answers(
            Actor actor, @PathVariable("id") long id, @PathVariable("institution") long institution) {
        return RequestJson.AnswersJson.of(answers.sheet(actor, id, institution));
    }

    private String page(SystemHead system, long id) {
        return site.of(system.path() + "/requests/" + id);
    }
}
