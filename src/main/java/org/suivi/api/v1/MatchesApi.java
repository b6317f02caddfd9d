package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.identity.PublicAddress;
import org.suivi.matches.MatchList;
import org.suivi.matches.MatchPages;
import org.suivi.matches.MatchPages.Seen;
import org.suivi.matches.MatchQuestions;
import org.suivi.matches.Rounds;
import org.suivi.matches.Rounds.UnmetNeeds;
import org.suivi.matching.Cause;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** Matches and what finds none, for other programs: as much of them as each side lets the reader know. */
@RestController
@Tag(name = "Clearing house")
class MatchesApi {

    private static final String PATH = "/api/v1/clearing-house/matches";

    private final MatchList matches;
    private final MatchPages pages;
    private final MatchQuestions questions;
    private final Rounds rounds;
    private final PublicAddress site;

    MatchesApi(MatchList matches, MatchPages pages, MatchQuestions questions, Rounds rounds, PublicAddress site) {
        this.matches = matches;
        this.pages = pages;
        this.questions = questions;
        this.rounds = rounds;
        this.site = site;
    }

    @GetMapping(
            path = PATH,
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
    @Needs(Permission.READ_ASSISTANCE)
    @Operation(operationId = "listMatches", summary = "The matches that the caller may see, newest first")
    SliceJson<MatchJson> list(Actor actor, @ParameterObject Since since) {
        return SliceJson.of(
                matches.slice(actor, since.slice()), row -> row.match().id(), row -> MatchJson.of(row, site));
    }

    @GetMapping(path = PATH + "/{id:[0-9]{1,18}}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ_ASSISTANCE)
    @Operation(operationId = "getMatch", summary = "One match with what each side said and asked, and why it fits")
    ExplainedMatchJson one(Actor actor, @PathVariable("id") long id) {
        Seen seen = pages.withId(actor, id);
        return ExplainedMatchJson.of(seen, questions.of(actor, seen).questions(), site);
    }

    @GetMapping(
            path = "/api/v1/clearing-house/match/explain/{id:[0-9]{1,18}}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ_ASSISTANCE)
    @Operation(operationId = "explainMatch", summary = "Why a match fits, as much of it as the caller may know")
    MatchExplanationJson explain(Actor actor, @PathVariable("id") long id) {
        return MatchExplanationJson.of(pages.withId(actor, id), site);
    }

    @GetMapping(
            path = "/api/v1/clearing-house/gaps",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
    @Needs(Permission.RUN_CLEARING_HOUSE)
    @Operation(
            operationId = "listGaps",
            summary =
                    "The needs that found no offer in the last round, and what stands in the way, sole blockers first; all of them"
                            + " change with each round")
    SliceJson<GapJson> gaps(
            Actor actor,
            @Parameter(description = "Only those that this stands in the way of: language, capacity, funding ...")
                    @RequestParam(name = "cause", required = false)
                    @Nullable
                    String cause,
            @ParameterObject Since since) {
        Cause known = Arrays.stream(Cause.values())
                .filter(each -> Codes.of(each).equals(cause))
                .findFirst()
                .orElse(null);
        return rounds.unmet(actor, known, since.page())
                .filter(round -> since.isSince(round.madeAt()))
                .map(UnmetNeeds::needs)
                .filter(needs -> needs.number() == since.page())
                .map(needs -> SliceJson.of(needs, each -> GapJson.of(each, site)))
                .orElse(new SliceJson<>(List.of(), null));
    }
}
