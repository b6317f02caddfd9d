package org.suivi.cooperation.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.cooperation.Comments;
import org.suivi.cooperation.Entity;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;

/** What institutions and organisations say to a need or a challenge, as a part of its page and as a page of its own. */
@Controller
@RequestMapping("/clearing-house/{records:needs|challenges}/{id:[0-9]{1,18}}/comments")
class CommentController {

    private static final String SECTION = "cooperation/web/comments";

    private final Comments comments;

    CommentController(Comments comments) {
        this.comments = comments;
    }

    /** What is typed. */
    record Said(long party, String words) {

        Said {
            words = words == null ? "" : words;
        }
    }

    @GetMapping
    @Needs(Permission.NOTHING)
    ModelAndView show(Actor actor, @PathVariable("records") String records, @PathVariable("id") long id, AsPart asked) {
        Comments.Seen seen = comments.of(actor, Entity.ofSection(records), id);
        return page(asked.template(SECTION), seen, "", HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.RAISE_CHALLENGES)
    ModelAndView write(
            Actor actor,
            Language language,
            @PathVariable("records") String records,
            @PathVariable("id") long id,
            @ModelAttribute("form") Said said,
            BindingResult errors) {
        Entity entity = Entity.ofSection(records);
        var draft = new Comments.Draft(said.party(), language, said.words());
        HttpStatus status = Attempt.of(errors, () -> comments.write(actor, entity, id, draft));
        return status == HttpStatus.OK
                ? new ModelAndView(back(entity, id))
                : page(SECTION + "-page", comments.of(actor, entity, id), said.words(), status);
    }

    @PostMapping("/{comment:[0-9]{1,18}}/take-back")
    @Needs(Permission.RAISE_CHALLENGES)
    String takeBack(
            Actor actor,
            @PathVariable("records") String records,
            @PathVariable("id") long id,
            @PathVariable("comment") long comment) {
        Entity entity = Entity.ofSection(records);
        comments.takeBack(actor, entity, id, comment);
        return back(entity, id);
    }

    @PostMapping("/{comment:[0-9]{1,18}}/hide")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String hide(
            Actor actor,
            @PathVariable("records") String records,
            @PathVariable("id") long id,
            @PathVariable("comment") long comment,
            @RequestParam(name = "because", defaultValue = "") String because) {
        Entity entity = Entity.ofSection(records);
        comments.hide(actor, entity, id, comment, because);
        return back(entity, id);
    }

    private static String back(Entity entity, long id) {
        return "redirect:" + entity.path() + "/" + id + "/comments";
    }

    private static ModelAndView page(String template, Comments.Seen seen, String words, HttpStatus status) {
        var page = new ModelAndView(template, status);
        page.addObject("seen", seen);
        page.addObject("words", words);
        return page;
    }
}
