package org.suivi.practices.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.Confirmation;
import org.suivi.cooperation.Confirmations;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.PracticeState;
import org.suivi.practices.Objection;
import org.suivi.practices.PracticeOffers;
import org.suivi.practices.PracticeReviews;
import org.suivi.practices.Practices;
import org.suivi.practices.Step;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** The steps of a practice: by its owner, by the desk, by reviewers. */
@Controller
@RequestMapping("/clearing-house/practices/{id:[0-9]{1,18}}")
class PracticeStepController {

    private static final String LIST = "redirect:/clearing-house/practices";
    private static final Pattern NUMBER = Pattern.compile("(?:TCC-PRC-)?0*(\\d{1,15})");

    private final Practices practices;
    private final PracticeOffers offers;
    private final Confirmations confirmations;
    private final Notice notice;

    PracticeStepController(Practices practices, PracticeOffers offers, Confirmations confirmations, Notice notice) {
        this.practices = practices;
        this.offers = offers;
        this.confirmations = confirmations;
        this.notice = notice;
    }

    /** What is said with a step. */
    record Said(
            int version,
            PracticeState to,
            @Nullable String objection,
            @Nullable String note,
            @Nullable List<String> checked,
            @Nullable String successor) {

        Step step() {
            return new Step(
                    version,
                    to,
                    Objection.of(objection).orElse(null),
                    note == null ? "" : note,
                    checked == null ? Set.of() : Set.copyOf(checked),
                    number(successor));
        }

        private static @Nullable Long number(@Nullable String written) {
            Matcher number = NUMBER.matcher(written == null ? "" : written.strip());
            return number.matches() ? Long.valueOf(number.group(1)) : null;
        }
    }

    @PostMapping("/state")
    @Needs(Permission.OWN_ACCOUNT)
    String move(Actor actor, Language language, @PathVariable("id") long id, Said said, RedirectAttributes next) {
        practices.move(actor, id, said.step());
        if (said.to() == PracticeState.DISCARDED) {
            notice.sayWithUndo(next, language, Entity.PRACTICE.path() + "/" + id, "house.aside");
            return LIST + "?own=1";
        }
        notice.sayOf(next, language, "house.now", "practice.state." + said.to().code());
        return LIST + "/" + id;
    }

    @PostMapping("/reviewers")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String ask(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("reviewer") List<Long> reviewers,
            RedirectAttributes next) {
        practices.askReviewers(actor, id, version, reviewers);
        notice.sayOf(next, language, "house.now", "practice.state." + PracticeState.PEER_REVIEW.code());
        return LIST + "/" + id;
    }

    @PostMapping("/review")
    @Needs(Permission.SHARE_PRACTICES)
    String review(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam("party") long party,
            @RequestParam("holds") boolean holds,
            @RequestParam(name = "remarks", defaultValue = "") String remarks,
            RedirectAttributes next) {
        practices.review(actor, id, new PracticeReviews.Answer(party, holds, remarks));
        notice.say(next, language, "practice.review.noted");
        return LIST + "/" + id;
    }

    @PostMapping("/confirm")
    @Needs(Permission.SHARE_PRACTICES)
    String confirm(Actor actor, Language language, @PathVariable("id") long id, RedirectAttributes next) {
        confirmations.answer(actor, Entity.PRACTICE, id, Confirmation.STILL_VALID, null);
        notice.say(next, language, "house.moved");
        return LIST + "/" + id;
    }

    /** What worked, offered to others. */
    @PostMapping("/offer")
    @Needs(Permission.OFFER_ASSISTANCE)
    String offer(Actor actor, @PathVariable("id") long id) {
        return "redirect:" + Entity.OFFER.path() + "/" + offers.begin(actor, id) + "/edit";
    }
}
