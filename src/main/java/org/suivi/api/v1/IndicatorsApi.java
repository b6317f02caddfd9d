package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.api.v1.IndicatorJson.HeadJson;
import org.suivi.api.v1.IndicatorJson.LinksJson;
import org.suivi.api.v1.IndicatorJson.SheetJson;
import org.suivi.api.v1.IndicatorJson.TargetJson;
import org.suivi.api.v1.IndicatorJson.ValueJson;
import org.suivi.identity.PublicAddress;
import org.suivi.indicators.Indicator;
import org.suivi.indicators.IndicatorFilter;
import org.suivi.indicators.IndicatorList;
import org.suivi.indicators.IndicatorRow;
import org.suivi.indicators.IndicatorValues;
import org.suivi.indicators.Indicators;
import org.suivi.indicators.LinkedThings;
import org.suivi.indicators.Targets;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Indicators and their current values, for other programs. */
@RestController
@RequestMapping(path = "/api/v1/systems/{system:[a-z]{3}}/indicators", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Indicators")
class IndicatorsApi {

    private final Indicators indicators;
    private final IndicatorList list;
    private final IndicatorValues values;
    private final Targets targets;
    private final LinkedThings links;
    private final PublicAddress site;

    IndicatorsApi(
            Indicators indicators,
            IndicatorList list,
            IndicatorValues values,
            Targets targets,
            LinkedThings links,
            PublicAddress site) {
        this.indicators = indicators;
        this.list = list;
        this.values = values;
        this.targets = targets;
        this.links = links;
        this.site = site;
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    @Operation(operationId = "listIndicators", summary = "The indicators of a system that the caller may see, by code")
    ListJson<HeadJson> list(Actor actor, SystemHead system, @ParameterObject Numbered page) {
        return ListJson.of(list.page(actor, IndicatorFilter.NONE, page.number()), row -> head(row, system));
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.READ_PUBLISHED)
    @Operation(
            operationId = "getIndicator",
            summary = "One indicator with its current values, baseline, targets and links")
    IndicatorJson one(Actor actor, SystemHead system, @PathVariable("id") long id) {
        Indicator indicator = indicators.one(actor, id);
        return new IndicatorJson(
                HeadJson.of(indicator, page(system, id)),
                SheetJson.of(indicator.description().sheet()),
                targets.baseline(actor, id)
                        .map(baseline -> ValueJson.of(baseline.value()))
                        .orElse(null),
                targets.of(actor, id).stream().map(TargetJson::of).toList(),
                values.current(actor, id).stream().map(ValueJson::of).toList(),
                LinksJson.of(links.of(actor, id)));
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
