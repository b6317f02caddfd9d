package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.identity.Organisations;
import org.suivi.identity.PublicAddress;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.recommendations.RecommendationList;
import org.suivi.recommendations.RecommendationRecord;
import org.suivi.recommendations.RecommendationRecords;
import org.suivi.recommendations.RecommendationRecords.Slice;
import org.suivi.search.FacetCounts;
import org.suivi.search.Search;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The list and the page of recommendations, for other programs. */
@RestController
@RequestMapping(path = "/api/v1/systems/{system:[a-z]{3}}/recommendations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Recommendations")
class RecommendationsApi {

    private static final int MOST = 100;
    private static final int FACET_VALUES = 400;

    private final RecommendationRecords records;
    private final RecommendationList list;
    private final Organisations organisations;
    private final PublicAddress site;

    RecommendationsApi(
            RecommendationRecords records, RecommendationList list, Organisations organisations, PublicAddress site) {
        this.records = records;
        this.list = list;
        this.organisations = organisations;
        this.site = site;
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    @Operation(
            operationId = "listRecommendations",
            summary = "The recommendations of a system that the caller may see",
            description =
                    "Besides the parameters below, each facet is a parameter of its own that can be repeated: mechanism,"
                            + " type, cycle, session, position, theme, person, goal, target, state, region, year, kind, category,"
                            + " cluster, national, language, lead, delivery, result-state, result-nhri, result-civil-society,"
                            + " result-mechanism, action, indicator. Values of one facet are alternatives; different facets all apply; \"-\""
                            + " stands for the unknown.")
    RecommendationsJson list(
            Actor actor,
            Language language,
            SystemHead system,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(description = "Words, \"phrases\", AND, OR, NOT, an asterisk at the end of a word")
                    @RequestParam(name = "q", required = false)
                    @Nullable
                    String unusedWords,
            @Parameter(description = "relevance, newest, oldest, number or mechanism")
                    @RequestParam(name = "sort", required = false)
                    @Nullable
                    String unusedSort,
            @Parameter(description = "The cursor in \"next\" of the page before")
                    @RequestParam(name = "after", required = false)
                    @Nullable
                    Long after,
            @Parameter(description = "Rows of a page, 1 to 100") @RequestParam(name = "limit", defaultValue = "50")
                    int limit,
            @Parameter(description = "Facets to count, separated by commas; only without a cursor")
                    @RequestParam(name = "facets", defaultValue = "")
                    String facets) {
        RecommendationFilter filter = RecommendationFilter.of(request.getParameterMap());
        Slice slice = records.slice(actor, language, filter, after, Math.max(1, Math.min(limit, MOST)));
        Map<String, Map<String, String>> institutions = institutions(system);
        return new RecommendationsJson(
                slice.total(),
                slice.records().stream()
                        .map(record -> json(record, system, institutions))
                        .toList(),
                slice.next() == null ? null : slice.next().toString(),
                after != null || facets.isBlank() ? null : counts(actor, filter, facets));
    }

    @GetMapping("/{address}")
    @Needs(Permission.READ_PUBLISHED)
    @Operation(operationId = "getRecommendation", summary = "One recommendation by its permanent address")
    RecommendationJson one(Actor actor, SystemHead system, @PathVariable("address") String address) {
        return records.at(actor, address.toLowerCase(Locale.ROOT))
                .map(record -> json(record, system, institutions(system)))
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private RecommendationJson json(
            RecommendationRecord record, SystemHead system, Map<String, Map<String, String>> institutions) {
        return RecommendationJson.of(
                record, site.of(system.path() + "/r/" + record.official().address()), institutions);
    }

    private Map<String, Map<String, String>> institutions(SystemHead system) {
        return organisations.all(system.id()).stream()
                .collect(Collectors.toMap(each -> Long.toString(each.id()), each -> ByCode.of(each.name())));
    }

    private Map<String, Map<String, Integer>> counts(Actor actor, RecommendationFilter filter, String facets) {
        Map<Facet, Integer> wanted = Arrays.stream(facets.split(",", -1))
                .map(String::strip)
                .map(Facet::of)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.toMap(facet -> facet, facet -> FACET_VALUES));
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        list.count(actor, filter, wanted).forEach((facet, found) -> counts.put(facet.code(), byValue(found)));
        return counts;
    }

    private static Map<String, Integer> byValue(FacetCounts found) {
        Map<String, Integer> byValue = new LinkedHashMap<>();
        found.values().forEach(count -> byValue.put(count.value(), count.count()));
        if (found.unknown() > 0) {
            byValue.put(Search.UNKNOWN, found.unknown());
        }
        return byValue;
    }
}
