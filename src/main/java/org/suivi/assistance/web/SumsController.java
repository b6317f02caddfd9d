package org.suivi.assistance.web;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.assistance.AgencyPages;
import org.suivi.assistance.CountryPages;
import org.suivi.assistance.CountrySpread;
import org.suivi.assistance.ImprovementBoard;
import org.suivi.assistance.ImprovementBoard.By;
import org.suivi.assistance.ImprovementBoard.Narrowed;
import org.suivi.assistance.NextReviews;
import org.suivi.assistance.OverlapState;
import org.suivi.assistance.Overlaps;
import org.suivi.cooperation.HouseTabs;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** What projects add up to: for a country, for an agency, for what should be better, and where two of them overlap. */
@Controller
@RequestMapping("/clearing-house")
class SumsController {

    private static final String CODE = "/{code:[a-z][a-z0-9-]{1,29}}";

    private final CountryPages countries;
    private final AgencyPages agencies;
    private final ImprovementBoard board;
    private final Overlaps overlaps;
    private final ProjectLooks looks;
    private final HouseTabs tabs;
    private final CountrySpread spread;
    private final NextReviews reviews;
    private final Clock clock;

    SumsController(
            CountryPages countries,
            CountrySpread spread,
            NextReviews reviews,
            Clock clock,
            AgencyPages agencies,
            ImprovementBoard board,
            Overlaps overlaps,
            ProjectLooks looks,
            HouseTabs tabs) {
        this.countries = countries;
        this.agencies = agencies;
        this.board = board;
        this.overlaps = overlaps;
        this.looks = looks;
        this.tabs = tabs;
        this.spread = spread;
        this.reviews = reviews;
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

    @GetMapping("/agencies" + CODE)
    @Needs(Permission.READ_ASSISTANCE)
    String agency(Actor actor, @PathVariable("code") String code, Model model) {
        model.addAttribute("seen", agencies.of(actor, code));
        return with(model, "agency");
    }

    @GetMapping("/improvements")
    @Needs(Permission.NOTHING)
    String improvements(Actor actor, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("tabs", tabs.of(actor));
        String provider = parameters.getOrDefault("provider", "");
        var narrowed = new Narrowed(
                key(parameters.get("function")),
                key(parameters.get("modality")),
                provider.matches("[a-z-]{1,40}") ? provider : "");
        By by = By.of(parameters.get("by")).orElse(By.FUNCTION);
        model.addAttribute("seen", board.of(actor, by, narrowed));
        return with(model, "improvements");
    }

    @GetMapping("/overlaps")
    @Needs(Permission.READ_ASSISTANCE)
    String overlaps(Actor actor, Model model) {
        model.addAttribute("tabs", tabs.of(actor));
        model.addAttribute("cases", overlaps.of(actor, null));
        model.addAttribute("precision", overlaps.precision(actor));
        return with(model, "overlaps");
    }

    @PostMapping("/overlaps/{id:[0-9]{1,18}}")
    @Needs(Permission.COORDINATE_ASSISTANCE)
    String decide(
            Actor actor,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("to") String to,
            @RequestParam(name = "note", defaultValue = "") String note) {
        OverlapState state = OverlapState.of(to).orElseThrow(() -> new NotFound("problem.not-found"));
        overlaps.decide(actor, id, version, state, note);
        return "redirect:/clearing-house/overlaps";
    }

    private static int key(@Nullable String value) {
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }

    private String with(Model model, String page) {
        model.addAttribute("look", looks.now());
        model.addAttribute("now", clock.instant());
        return "assistance/web/" + page;
    }
}
