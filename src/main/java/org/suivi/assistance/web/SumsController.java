package org.suivi.assistance.web;

import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.assistance.AgencyPages;
import org.suivi.assistance.AgencyPages.Said;
import org.suivi.assistance.CountryPages;
import org.suivi.assistance.CountrySpread;
import org.suivi.assistance.NextReviews;
import org.suivi.matches.AskedOf;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** What projects add up to for a country and for an agency, and the projects and parties behind its figures. */
@Controller
@RequestMapping("/clearing-house")
class SumsController {

    private static final String CODE = "/{code:[a-z][a-z0-9-]{1,29}}";

    private final CountryPages countries;
    private final CountrySpread spread;
    private final NextReviews reviews;
    private final AgencyPages agencies;
    private final AskedOf asked;
    private final ProjectLooks looks;
    private final Clock clock;

    SumsController(
            CountryPages countries,
            CountrySpread spread,
            NextReviews reviews,
            AgencyPages agencies,
            AskedOf asked,
            ProjectLooks looks,
            Clock clock) {
        this.countries = countries;
        this.spread = spread;
        this.reviews = reviews;
        this.agencies = agencies;
        this.asked = asked;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping("/countries")
    @Needs(Permission.READ_ASSISTANCE)
    String countries(Actor actor, Model model) {
        model.addAttribute("rows", spread.of(actor));
        return with(model, "countries");
    }

    @GetMapping("/countries" + CODE)
    @Needs(Permission.READ_ASSISTANCE)
    String country(Actor actor, @PathVariable("code") String code, Model model) {
        CountryPages.Seen seen = countries.of(actor, code);
        model.addAttribute("seen", seen);
        model.addAttribute("review", reviews.of(seen.country()).orElse(null));
        return with(model, "country");
    }

    @GetMapping("/countries" + CODE + "/providers")
    @Needs(Permission.READ_ASSISTANCE)
    String providers(Actor actor, @PathVariable("code") String code, Model model) {
        model.addAttribute("helpers", spread.helpers(actor, code));
        return with(model, "providers");
    }

    @GetMapping("/agencies" + CODE)
    @Needs(Permission.READ_ASSISTANCE)
    String agency(Actor actor, @PathVariable("code") String code, Model model) {
        AgencyPages.Seen seen = agencies.of(actor, code);
        model.addAttribute("seen", seen);
        model.addAttribute("asked", asked.of(actor, seen.party().id()));
        return with(model, "agency");
    }

    @GetMapping("/agencies" + CODE + "/proposals/{said:accepted|declined|silent|waiting|ended|answered}")
    @Needs(Permission.READ_ASSISTANCE)
    String proposals(
            Actor actor,
            @PathVariable("code") String code,
            @PathVariable("said") String said,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Party party = agencies.party(actor, code);
        AskedOf.Said which = said.equals("answered") ? null : AskedOf.Said.valueOf(said.toUpperCase(Locale.ROOT));
        model.addAttribute("party", party);
        model.addAttribute("said", which);
        model.addAttribute("page", asked.proposals(actor, party.id(), which, Page.numbered(page)));
        return with(model, "agency-proposals");
    }

    @GetMapping("/agencies" + CODE + "/answers/{said:confirmed|disputed|silent|answered}")
    @Needs(Permission.READ_ASSISTANCE)
    String answers(
            Actor actor,
            @PathVariable("code") String code,
            @PathVariable("said") String said,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        Said which = Said.valueOf(said.toUpperCase(Locale.ROOT));
        model.addAttribute("answers", agencies.answers(actor, code, which, Page.numbered(page)));
        return with(model, "agency-answers");
    }

    private String with(Model model, String page) {
        model.addAttribute("look", looks.now());
        model.addAttribute("now", clock.instant());
        return "assistance/web/" + page;
    }
}
