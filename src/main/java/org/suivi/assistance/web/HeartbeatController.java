package org.suivi.assistance.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.assistance.Heartbeats;
import org.suivi.assistance.ProgressPrompt;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** "Does it go on?" behind the link of a mail, without signing in; and the draft that a project's end offers in a national system. */
@Controller
class HeartbeatController {

    private final Heartbeats heartbeats;
    private final ProgressPrompt prompt;

    HeartbeatController(Heartbeats heartbeats, ProgressPrompt prompt) {
        this.heartbeats = heartbeats;
        this.prompt = prompt;
    }

    @GetMapping("/clearing-house/heartbeat/{token}")
    @Needs(Permission.NOTHING)
    String show(@PathVariable("token") String token, Model model) {
        model.addAttribute("record", heartbeats.behind(token));
        model.addAttribute("token", token);
        return "assistance/web/heartbeat";
    }

    @PostMapping("/clearing-house/heartbeat/{token}")
    @Needs(Permission.NOTHING)
    String beat(@PathVariable("token") String token, Model model) {
        model.addAttribute("record", heartbeats.beat(token));
        model.addAttribute("token", "");
        return "assistance/web/heartbeat";
    }

    @PostMapping("/{system:[a-z]{3}}/assistance/projects/{id:[0-9]{1,18}}/update")
    @Needs(Permission.CONTRIBUTE)
    String update(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("on") String on,
            @RequestParam("of") long of) {
        return "redirect:/" + system.code() + "/updates/" + prompt.draft(actor, system.code(), id, on, of);
    }
}
