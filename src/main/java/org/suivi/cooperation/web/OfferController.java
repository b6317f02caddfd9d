package org.suivi.cooperation.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.OfferState;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.Offers.Seen;
import org.suivi.cooperation.RecordState;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.FilledIn;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** One offer: what it is, and the steps that the reader can take. */
@Controller
@RequestMapping("/clearing-house/offers")
class OfferController {

    private static final String ONE = "/{id:[0-9]{1,18}}";
    private static final String HERE = "redirect:/clearing-house/offers/";

    private final Offers offers;
    private final HouseLooks looks;
    private final Notice notice;

    OfferController(Offers offers, HouseLooks looks, Notice notice) {
        this.offers = offers;
        this.looks = looks;
        this.notice = notice;
    }

    /** The address may fill in what another page, such as a statement in a panel, already says. */
    @GetMapping("/new")
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView blank(Actor actor, Language language, FilledIn said) {
        if (offers.writtenBy(actor).isEmpty()) {
            return new ModelAndView("redirect:/clearing-house/offers");
        }
        var words = new Offer.Words(
                LocalizedText.of(language, said.title()),
                LocalizedText.of(language, said.text()),
                LocalizedText.EMPTY,
                said.source());
        return form(actor, null, OfferForm.of(0, OfferForm.saying(words), language), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView begin(Actor actor, Language language, @ModelAttribute("form") RecordForm form, BindingResult errors) {
        var begun = new AtomicLong();
        String party = form.fact("party");
        HttpStatus status = Attempt.of(
                errors,
                () -> begun.set(offers.begin(
                        actor,
                        party.matches("\\d{1,18}") ? Long.parseLong(party) : 0,
                        OfferForm.toOffer(form, OfferForm.EMPTY, language))));
        return status == HttpStatus.OK ? new ModelAndView(HERE + begun) : form(actor, null, form, status);
    }

    @GetMapping(ONE)
    @Needs(Permission.NOTHING)
    String show(Actor actor, @PathVariable("id") long id, Model model) {
        model.addAttribute("seen", offers.withId(actor, id));
        model.addAttribute("look", looks.now());
        return "cooperation/web/offer";
    }

    @GetMapping(ONE + "/edit")
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView edit(Actor actor, Language language, @PathVariable("id") long id) {
        Seen seen = offers.withId(actor, id);
        if (!seen.mayWrite()) {
            throw new NotAllowed("problem.not-allowed");
        }
        return form(actor, seen, OfferForm.of(seen.record().version(), seen.offer(), language), HttpStatus.OK);
    }

    @PostMapping(ONE)
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView change(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @ModelAttribute("form") RecordForm form,
            BindingResult errors) {
        Seen seen = offers.withId(actor, id);
        HttpStatus status = Attempt.of(
                errors,
                () -> offers.change(actor, id, form.version(), OfferForm.toOffer(form, seen.offer(), language)));
        if (status != HttpStatus.CONFLICT) {
            return status == HttpStatus.OK ? new ModelAndView(HERE + id) : form(actor, seen, form, status);
        }
        Seen now = offers.withId(actor, id);
        RecordForm saved = OfferForm.of(now.record().version(), now.offer(), language);
        return new Meanwhile(OfferForm.asked(), saved).on(form(actor, now, form.over(saved.version()), status));
    }

    @PostMapping(ONE + "/state")
    @Needs(Permission.READ_ASSISTANCE)
    String move(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            @RequestParam("to") OfferState to,
            @RequestParam(name = "note", defaultValue = "") String note,
            RedirectAttributes next) {
        offers.move(actor, id, version, to, note);
        if (to == OfferState.DISCARDED) {
            notice.sayWithUndo(next, language, Entity.OFFER.path() + "/" + id, "house.aside");
            return "redirect:/clearing-house/offers?own=1";
        }
        notice.sayOf(
                next,
                language,
                "house.now",
                "offer.state." + reached(actor, id, to).code());
        boolean isGivenBack = to == OfferState.DRAFT && actor.may(Permission.RUN_CLEARING_HOUSE);
        return isGivenBack ? "redirect:/clearing-house/offers" : HERE + id;
    }

    /** Some parties' offers are open as soon as they are submitted; a draft is nobody's but its owner's to read. */
    private RecordState reached(Actor actor, long id, OfferState to) {
        return to == OfferState.SUBMITTED ? offers.withId(actor, id).record().state() : to;
    }

    private ModelAndView form(Actor actor, @Nullable Seen seen, RecordForm form, HttpStatus status) {
        var page = new ModelAndView("cooperation/web/offer-form", status);
        List<Party> parties = offers.writtenBy(actor);
        page.addObject("seen", seen);
        page.addObject("form", form);
        page.addObject("parties", parties);
        page.addObject("look", looks.now());
        return page;
    }
}
