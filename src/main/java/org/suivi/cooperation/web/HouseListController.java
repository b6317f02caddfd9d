package org.suivi.cooperation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseExport;
import org.suivi.cooperation.HouseFacet;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseGroup;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.HouseTabs;
import org.suivi.cooperation.Officers;
import org.suivi.exports.ExportFormat;
import org.suivi.exports.FileAnswer;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** The lists of needs, offers, challenges and practices. They are open: what a reader sees in them is decided by level and state. */
@Controller
class HouseListController {

    private static final Map<String, String> AMENDED = Map.of(HouseFacet.STATE.code(), HouseGroup.AMENDED.code());

    private final HouseList list;
    private final HouseExport export;
    private final HouseLooks looks;
    private final HouseTabs tabs;
    private final Officers officers;

    HouseListController(HouseList list, HouseExport export, HouseLooks looks, HouseTabs tabs, Officers officers) {
        this.list = list;
        this.export = export;
        this.looks = looks;
        this.tabs = tabs;
        this.officers = officers;
    }

    @GetMapping({
        "/clearing-house/needs",
        "/clearing-house/offers",
        "/clearing-house/challenges",
        "/clearing-house/practices"
    })
    @Needs(Permission.NOTHING)
    String list(Actor actor, HttpServletRequest request, @RequestParam Map<String, String> parameters, Model model) {
        Entity entity = entity(request);
        HouseFilter filter = HouseFilter.of(parameters);
        model.addAttribute("entity", entity);
        model.addAttribute("filter", filter);
        boolean asksDesk = entity == Entity.NEED && actor.may(Permission.RUN_CLEARING_HOUSE);
        model.addAttribute("amended", asksDesk ? list.count(actor, entity, HouseFilter.of(AMENDED)) : 0L);
        HouseList.Listing listing = list.listing(actor, entity, filter);
        model.addAttribute("page", listing.page());
        model.addAttribute("officers", asksDesk ? officers(actor, listing.page().rows()) : Map.of());
        model.addAttribute("facets", listing.facets());
        model.addAttribute("look", looks.now());
        model.addAttribute("tabs", tabs.of(actor));
        return "cooperation/web/house-list";
    }

    @GetMapping({
        "/clearing-house/needs.{format:[a-z]{3,4}}",
        "/clearing-house/offers.{format:[a-z]{3,4}}",
        "/clearing-house/challenges.{format:[a-z]{3,4}}",
        "/clearing-house/practices.{format:[a-z]{3,4}}"
    })
    @Needs(Permission.NOTHING)
    void export(
            Actor actor,
            Language language,
            HttpServletRequest request,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        ExportFormat format = ExportFormat.ofTable(path.substring(path.lastIndexOf('.') + 1));
        FileAnswer.send(export.of(actor, entity(request), HouseFilter.of(parameters), language), format, response);
    }

    private Map<Long, Officers.Officer> officers(Actor actor, List<HouseRow> rows) {
        return officers.among(actor, rows.stream().map(HouseRow::id).toList());
    }

    private static Entity entity(HttpServletRequest request) {
        for (Entity entity : Entity.values()) {
            if (request.getRequestURI().startsWith(entity.path())) {
                return entity;
            }
        }
        return Entity.NEED;
    }
}
