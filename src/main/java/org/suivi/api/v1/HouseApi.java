package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Vocabulary;

/** The lists of the clearing house for other programs: the same records that the reader sees on its pages. */
@RestController
@RequestMapping(
        path = "/api/v1/clearing-house",
        produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
@Tag(name = "Clearing house")
class HouseApi {

    private final HouseList list;
    private final Taxonomies taxonomies;
    private final PublicAddress site;

    HouseApi(HouseList list, Taxonomies taxonomies, PublicAddress site) {
        this.list = list;
        this.taxonomies = taxonomies;
        this.site = site;
    }

    @GetMapping("/{records:needs|offers|challenges|practices}")
    @Needs(Permission.NOTHING)
    @Operation(
            operationId = "listAssistanceRecords",
            summary =
                    "The needs, offers, challenges or practices that the caller may see, those that are over too, newest first")
    SliceJson<HouseJson> list(
            Actor actor,
            @Parameter(description = "needs, offers, challenges or practices") @PathVariable("records") String records,
            @ParameterObject Since since) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        return SliceJson.of(
                list.slice(actor, Entity.ofSection(records), HouseFilter.of(Map.of("all", "1")), since.slice()),
                HouseRow::id,
                row -> HouseJson.of(row, site.of(row.path()), vocabulary));
    }
}
