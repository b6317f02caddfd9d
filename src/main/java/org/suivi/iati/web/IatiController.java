package org.suivi.iati.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.cooperation.HouseTabs;
import org.suivi.iati.PublishedActivities;
import org.suivi.iati.StagedActivities;
import org.suivi.iati.StagedActivities.About;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.taxonomies.Taxonomies;

/** The file of our own projects for everybody, and the files of others for the desk. */
@Controller
@RequestMapping("/clearing-house/iati")
class IatiController {

    private final PublishedActivities published;
    private final StagedActivities staged;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final HouseTabs tabs;

    IatiController(
            PublishedActivities published,
            StagedActivities staged,
            Parties parties,
            Taxonomies taxonomies,
            HouseTabs tabs) {
        this.published = published;
        this.staged = staged;
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.tabs = tabs;
    }

    /** A file that was chosen, and the country whose plan it is; without a file the form comes back. */
    record Upload(
            @Nullable MultipartFile file,
            @Nullable Long country,
            @Nullable Boolean all) {}

    @GetMapping("/activities.xml")
    @Needs(Permission.NOTHING)
    void activities(HttpServletResponse response) throws IOException {
        response.setContentType("application/xml");
        published.write(response.getOutputStream());
    }

    /** What the codes of our own in these files mean. */
    @GetMapping("/vocabularies")
    @Needs(Permission.NOTHING)
    String vocabularies(Model model) {
        model.addAttribute("vocabulary", taxonomies.vocabulary());
        return "iati/web/vocabularies";
    }

    @GetMapping
    @Needs(Permission.RUN_CLEARING_HOUSE)
    ModelAndView files(Actor actor) {
        return page(actor, HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.RUN_CLEARING_HOUSE)
    ModelAndView receive(Actor actor, @ModelAttribute("form") Upload form, BindingResult errors) {
        Attempt<Long> received = Attempt.making(errors, () -> receive(actor, form));
        return received.worked()
                ? new ModelAndView("redirect:/clearing-house/iati/" + received.result())
                : page(actor, received.status());
    }

    private long receive(Actor actor, Upload form) {
        MultipartFile file = form.file();
        Long country = form.country();
        if (file == null || file.isEmpty()) {
            throw new Refused("iati.no-file");
        }
        try (var content = file.getInputStream()) {
            String name = file.getOriginalFilename();
            var about =
                    new About(name == null ? "" : name, country == null ? 0 : country, Boolean.TRUE.equals(form.all()));
            return staged.receive(actor, about, content);
        } catch (IOException unreadable) {
            throw new Refused("iati.broken", 0);
        }
    }

    @GetMapping("/{file:[0-9]{1,18}}")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String file(Actor actor, @PathVariable("file") long file, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("staged", staged.of(actor, file));
        model.addAttribute("copies", staged.copies(actor, file));
        model.addAttribute("parties", parties.all());
        return "iati/web/iati-file";
    }

    @PostMapping("/{file:[0-9]{1,18}}/{id:[0-9]{1,18}}")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String decide(
            Actor actor,
            @PathVariable("file") long file,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("decision") String decision,
            @RequestParam(name = "provider", defaultValue = "0") long provider) {
        switch (decision) {
            case "told" -> staged.tell(actor, id, version, provider);
            case "linked" -> staged.link(actor, id, version);
            case "ignored" -> staged.ignore(actor, id, version);
            default -> throw new Refused("house.move-not-allowed");
        }
        return "redirect:/clearing-house/iati/" + file;
    }

    private ModelAndView page(Actor actor, HttpStatus status) {
        var page = new ModelAndView("iati/web/iati", status);
        page.addObject("tabs", tabs.of(actor));
        page.addObject("files", staged.files(actor));
        page.addObject("states", parties.all().stream().filter(Party::isState).toList());
        page.addObject("leftOut", published.leftOut(actor));
        return page;
    }
}
