package org.suivi.portal.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.portal.ChangeFeed;
import org.suivi.portal.SiteMaps;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The files that programs of everybody read: robots, site maps and the feed of changes. */
@Controller
class PublicFilesController {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");
    private static final CacheControl MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final SiteMaps maps;
    private final ChangeFeed feed;

    PublicFilesController(SiteMaps maps, ChangeFeed feed) {
        this.maps = maps;
        this.feed = feed;
    }

    @GetMapping("/robots.txt")
    @Needs(Permission.NOTHING)
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .cacheControl(MINUTES)
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(maps.robots());
    }

    @GetMapping("/{system:[a-z]{3}}/sitemap.xml")
    @Needs(Permission.NOTHING)
    ResponseEntity<String> index(SystemHead system) {
        return file(XML, maps.index(system));
    }

    @GetMapping("/{system:[a-z]{3}}/sitemap-{number:[0-9]{1,6}}.xml")
    @Needs(Permission.NOTHING)
    ResponseEntity<String> map(SystemHead system, @PathVariable("number") int number) {
        return file(XML, maps.part(system, number));
    }

    @GetMapping("/{system:[a-z]{3}}/feed.atom")
    @Needs(Permission.NOTHING)
    ResponseEntity<String> feed(SystemHead system, Language language) {
        return file(ATOM, feed.atom(system, language));
    }

    private static ResponseEntity<String> file(MediaType type, String content) {
        return ResponseEntity.ok().cacheControl(MINUTES).contentType(type).body(content);
    }
}
