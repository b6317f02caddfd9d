package org.suivi.statements.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.identity.PublicAddress;
import org.suivi.panels.Entry;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.statements.Statement;

/** Makes more of what was said: paragraphs of an open statement go into the forms of the clearing house, which keep where they come from. */
@Controller
class DraftController {

    /** Nobody describes a need in more. */
    private static final int MOST = 1_000;

    /** Servers take addresses of eight thousand signs, and a sign of Chinese is nine of them. */
    private static final int MOST_IN_AN_ADDRESS = 5_000;

    private final StatementScreens screens;
    private final StatementPages pages;
    private final PublicAddress site;

    DraftController(StatementScreens screens, StatementPages pages, PublicAddress site) {
        this.screens = screens;
        this.pages = pages;
        this.site = site;
    }

    @GetMapping("/panels/{id:[0-9]{1,18}}/statements/{number:[0-9]{1,18}}/draft")
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView draft(
            Actor actor,
            @PathVariable("id") long id,
            @PathVariable("number") long number,
            @RequestParam(name = "in", defaultValue = "") String in,
            @RequestParam(name = "from", defaultValue = "1") String from,
            @RequestParam(name = "to", defaultValue = "1") String to) {
        ModelAndView page = pages.one(screens.of(actor, id), number);
        StatementScreen at = (StatementScreen) page.getModel().get("at");
        Statement statement = (Statement) page.getModel().get("statement");
        if (at == null || statement == null) {
            throw new NotFound("problem.not-found");
        }
        Entry entry = at.standing().state().entry(statement.entry());
        if (!statement.isOpen(entry)) {
            throw new NotFound("problem.not-found");
        }
        Statement.Version version =
                statement.spokenIn(Language.of(in).orElse(null)).orElseThrow();
        page.setViewName("statements/web/draft");
        page.addObject("entry", entry);
        page.addObject("version", version);
        page.addObject("text", chosen(version.paragraphs(), number(from), number(to)));
        page.addObject("source", site.of("/panels/" + id + "/statements/" + number));
        return page;
    }

    /** Paragraphs from one number to another, both included and in either order. */
    static String chosen(List<String> paragraphs, int from, int to) {
        int first = Math.max(1, Math.min(from, to));
        int last = Math.min(paragraphs.size(), Math.max(from, to));
        String text = paragraphs.stream()
                .skip(first - 1L)
                .limit(Math.max(0, last - first + 1L))
                .collect(Collectors.joining("\n"));
        int length = text.length();
        int fits = Math.min(length, MOST);
        while (addressed(text.substring(0, fits)) > MOST_IN_AN_ADDRESS) {
            fits -= fits / 10 + 1;
        }
        boolean isInPair = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1));
        return fits == length ? text : text.substring(0, isInPair ? fits - 1 : fits) + "…";
    }

    private static int addressed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).length();
    }

    private static int number(String given) {
        return given.strip().matches("\\d{1,4}") ? Integer.parseInt(given.strip()) : 1;
    }
}
