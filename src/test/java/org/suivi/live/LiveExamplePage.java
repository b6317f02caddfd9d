package org.suivi.live;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** A page that watches a topic of {@link LiveExamples}, with all patience shortened so that tests are. */
@TestComponent
@Controller
class LiveExamplePage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><title>Example</title><link rel="icon" href="data:,">
            <script src="/assets/clock.js" defer data-every="1000" data-retry="300" data-inexact="inexact"></script>
            <script src="/assets/live.js" defer
                data-silence="1500" data-no-beat="1000" data-poll="300" data-behind="300" data-retry="100"></script>
            </head><body><main data-live="/live/%s">
            <p data-live-band="lost" hidden>lost <time data-live-age></time></p>
            <p data-live-band="away" hidden>away</p>
            <p data-live-band="gone" hidden>gone</p>
            <p data-clock-band hidden>synchronising</p>
            <h1 data-live-text="name">as loaded</h1>
            <p id="said" data-live-if="said">said</p>
            <output id="clock" data-clock data-live-clock="clock">as loaded</output>
            <ol data-live-each="next"><template><li><bdi data-live-text="name"></bdi></li></template></ol>
            </main></body></html>
            """;

    @Needs(Permission.NOTHING)
    @GetMapping(path = "/live-example/{topic}", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String page(@PathVariable String topic) {
        return PAGE.formatted(topic.replaceAll("[^a-z0-9-]", ""));
    }
}
