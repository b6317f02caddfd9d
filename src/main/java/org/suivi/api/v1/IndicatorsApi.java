package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.api.v1.IndicatorJson.HeadJson;
import org.suivi.identity.PublicAddress;
import org.suivi.indicators.Indicator;
import org.suivi.indicators.IndicatorFilter;
import org.suivi.indicators.IndicatorList;
import org.suivi.indicators.IndicatorRow;
import org.suivi.indicators.IndicatorValues;
import org.suivi.indicators.Indicators;
import org.suivi.indicators.Targets;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Indicators and their current values, for other programs. */
@RestController
@Tag(name = "Indicators")
class IndicatorsApi {

    private static final String PATH = "/api/v1/systems/{system:[a-z]{3}}/indicators";

    private final Indicators indicators;
    private final IndicatorList list;
    private final IndicatorValues values;
    private final Targets targets;
    private final PublicAddress site;

    IndicatorsApi(
            Indicators indicators, IndicatorList list, IndicatorValues values, Targets targets, PublicAddress site) {
        this.indicators = indicators;
        this.list = list;
        this.values = values;
        this.targets = targets;
        this.site = site;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ_PUBLISHED)
    @Operation(operationId = "listIndicators", summary = "The indicators of a system that the caller may see, by code")
    IndicatorJson.ListJson list(
            Actor actor,
            SystemHead system,
            @Parameter(description = "Number of the page, from 1") @RequestParam(name = "page", defaultValue = "1")
                    int page) {
        Page<IndicatorRow> found = list.page(actor, IndicatorFilter.NONE, Page.numbered(page));
        return new IndicatorJson.ListJson(
                found.total(),
                found.rows().stream().map(row -> head(row, system)).toList(),
                found.number() < found.pages() ? Integer.valueOf(found.number() + 1) : null);
    }

    @GetMapping(path = PATH + "/{id:[0-9]{1,18}}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ_PUBLISHED)
    @Operation(operationId = "getIndicator", summary = "One indicator with its current values, baseline and targets")
    IndicatorJson one(Actor actor, SystemHead system, @PathVariable("id") long id) {
        Indicator indicator = indicators.one(actor, id);
        return IndicatorJson.of(
                indicator,
                page(system, id),
                targets.baseline(actor, id).orElse(null),
                targets.of(actor, id),
                values.current(actor, id));
    }

    private HeadJson head(IndicatorRow row, SystemHead system) {
        return new HeadJson(
                row.id(),
                page(system, row.id()),
                row.code(),
                row.kind().code(),
                ByCode.of(row.name()),
                ByCode.of(row.unit()));
    }

    private String page(SystemHead system, long id) {
        return site.of(system.path() + "/indicators/" + id);
    }
}
