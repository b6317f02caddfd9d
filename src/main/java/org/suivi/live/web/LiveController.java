package org.suivi.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.live.Asked;
import org.suivi.live.Snapshot;
import org.suivi.live.TooManyWatchers;
import org.suivi.live.Watching;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.RequestFacts;

/** A topic as a stream of events, or its state alone; whoever owns the topic says who may watch it. */
@Controller
class LiveController {

    private final Watching watching;
    private final Messages messages;

    LiveController(Watching watching, Messages messages) {
        this.watching = watching;
        this.messages = messages;
    }

    @Needs(Permission.NOTHING)
    @GetMapping("/live/{topic}")
    void stream(@PathVariable String topic, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        watching.stream(actor, asked(topic, request), request, response);
    }

    /** For browsers behind something that holds streams back. */
    @Needs(Permission.NOTHING)
    @GetMapping("/live/{topic}/state")
    ResponseEntity<byte[]> state(@PathVariable String topic, Actor actor, HttpServletRequest request) {
        Snapshot now = watching.state(actor, asked(topic, request));
        return ResponseEntity.ok()
                .eTag("W/\"" + now.id() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.APPLICATION_JSON)
                .body(now.json());
    }

    @ExceptionHandler
    ResponseEntity<String> tooMany(TooManyWatchers refusal, HttpServletRequest request) {
        return ResponseEntity.status(refusal.status())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retrySeconds()))
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(messages.text(RequestFacts.language(request), refusal.code()));
    }

    private static Asked asked(String topic, HttpServletRequest request) {
        return new Asked(topic, or(request.getParameter("role"), "public"), or(request.getParameter("token"), ""));
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null || given.isEmpty() ? otherwise : given;
    }
}
