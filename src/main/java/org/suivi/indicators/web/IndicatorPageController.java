package org.suivi.indicators.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.indicators.ChartPictures;
import org.suivi.indicators.Indicator;
import org.suivi.indicators.Indicators;
import org.suivi.indicators.ValueFiles;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The page of one indicator, and what can be taken away from it. */
@Controller
class IndicatorPageController {

    private static final String ALL = "/{system:[a-z]{3}}/indicators";
    private static final String ONE = ALL + "/{id:\\d+}";

    private final Indicators indicators;
    private final IndicatorViews views;
    private final ChartPictures pictures;
    private final ValueFiles files;

    IndicatorPageController(Indicators indicators, IndicatorViews views, ChartPictures pictures, ValueFiles files) {
        this.indicators = indicators;
        this.views = views;
        this.pictures = pictures;
        this.files = files;
    }

    @GetMapping(ONE)
    @Needs(Permission.READ_PUBLISHED)
    String show(Actor actor, Language language, @PathVariable("id") long id, Model model) {
        model.addAttribute("view", views.of(actor, language, id));
        return "indicators/web/indicator-page";
    }

    /**
     * A chart as a file of its own.
     *
     * @param by the dimension whose values stand side by side; empty for everybody
     */
    @GetMapping(ONE + "/chart.svg")
    @Needs(Permission.READ_PUBLISHED)
    ResponseEntity<byte[]> chart(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "by", defaultValue = "") String by) {
        byte[] svg = views.chart(actor, language, id, by).svg().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .body(svg);
    }

    @GetMapping(ONE + "/chart.png")
    @Needs(Permission.READ_PUBLISHED)
    ResponseEntity<byte[]> picture(
            Actor actor,
            Language language,
            @PathVariable("id") long id,
            @RequestParam(name = "by", defaultValue = "") String by) {
        byte[] png = pictures.png(views.chart(actor, language, id, by));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png);
    }

    @GetMapping({ALL + "/values.csv", ONE + "/values.csv"})
    @Needs(Permission.READ_PUBLISHED)
    ResponseEntity<byte[]> values(Actor actor, @PathVariable(name = "id", required = false) @Nullable Long id) {
        return file(actor, id, "values.csv", (indicator, out) -> files.writeOwn(actor, indicator, out));
    }

    @GetMapping({ALL + "/sdmx.csv", ONE + "/sdmx.csv"})
    @Needs(Permission.READ_PUBLISHED)
    ResponseEntity<byte[]> sdmx(
            Actor actor, SystemHead system, @PathVariable(name = "id", required = false) @Nullable Long id) {
        String state = system.code().toUpperCase(Locale.ROOT);
        return file(actor, id, "sdmx.csv", (indicator, out) -> files.writeSdmx(actor, indicator, state, out));
    }

    private ResponseEntity<byte[]> file(
            Actor actor, @Nullable Long id, String name, BiConsumer<@Nullable Long, Appendable> writing) {
        List<Indicator> one = id == null ? List.of() : List.of(indicators.one(actor, id));
        String prefix = one.isEmpty() ? "indicators" : one.get(0).description().code();
        var text = new StringBuilder();
        writing.accept(id, text);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(prefix + "-" + name))
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
