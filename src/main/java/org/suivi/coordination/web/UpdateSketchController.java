package org.suivi.coordination.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.coordination.ToldOn;
import org.suivi.coordination.UpdateSketches;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Keeps what stands in the form of an update while somebody writes, and throws it away when asked. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/updates/sketch")
class UpdateSketchController {

    private final UpdateSketches sketches;

    UpdateSketchController(UpdateSketches sketches) {
        this.sketches = sketches;
    }

    @PostMapping
    @Needs(Permission.CONTRIBUTE)
    String keep(
            Actor actor,
            @RequestParam(name = "recommendation", required = false) @Nullable Long recommendation,
            @RequestParam(name = "action", required = false) @Nullable Long action,
            @RequestParam(name = "update", required = false) @Nullable Long update,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam Map<String, String> fields,
            Model model) {
        Ref thing = thing(recommendation, action, update);
        model.addAttribute(
                "sketch", sketches.keep(actor, thing, version, fields).orElse(null));
        return "coordination/web/sketch-kept";
    }

    @PostMapping("/removal")
    @Needs(Permission.CONTRIBUTE)
    String drop(
            Actor actor,
            SystemHead system,
            @RequestParam(name = "recommendation", required = false) @Nullable Long recommendation,
            @RequestParam(name = "action", required = false) @Nullable Long action,
            @RequestParam(name = "update", required = false) @Nullable Long update) {
        Ref thing = thing(recommendation, action, update);
        sketches.drop(actor, thing);
        return "redirect:" + system.path()
                + (update != null ? "/updates/" + update + "/edit" : "/updates/new?" + thing.type() + "=" + thing.id());
    }

    private static Ref thing(@Nullable Long recommendation, @Nullable Long action, @Nullable Long update) {
        return update != null ? new Ref("update", update) : UpdateSketches.of(ToldOn.of(recommendation, action));
    }
}
