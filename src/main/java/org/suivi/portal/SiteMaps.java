package org.suivi.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.PublicAddress;
import org.suivi.recommendations.RecommendationRecords;
import org.suivi.recommendations.RecommendationRecords.Place;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.web.SystemHead;

/** Tells search engines which pages there are (sitemaps.org), and which to leave alone. */
@Component
public class SiteMaps {

    /** The most addresses that one map may hold. */
    public static final int MOST = 50_000;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final List<String> PAGES = List.of("/recommendations", "/dashboard", "/open-data");

    private final NationalSystems systems;
    private final RecommendationRecords records;
    private final PublicAddress site;

    SiteMaps(NationalSystems systems, RecommendationRecords records, PublicAddress site) {
        this.systems = systems;
        this.records = records;
        this.site = site;
    }

    /** Everything is closed but the pages of public systems; systems that are not public are not even named. */
    public String robots() {
        var robots = new StringBuilder("User-agent: *\n");
        List<NationalSystem> open =
                systems.all().stream().filter(NationalSystem::isPublic).toList();
        for (NationalSystem system : open) {
            robots.append("Disallow: /").append(system.code()).append("/recommendations/export\n");
            robots.append("Allow: /").append(system.code()).append("/\n");
            robots.append("Allow: /").append(system.code()).append("$\n");
        }
        robots.append("Allow: /$\nAllow: /assets/\nDisallow: /\n");
        for (NationalSystem system : open) {
            robots.append("Sitemap: ")
                    .append(site.of("/" + system.code() + "/sitemap.xml"))
                    .append('\n');
        }
        return robots.toString();
    }

    /** The map of a system: of its maps, because there may be more addresses than one may hold. */
    public String index(SystemHead system) {
        int count = records.edition(Everybody.in(system)).count();
        var index = new StringBuilder(XML)
                .append("<sitemapindex ")
                .append(NAMESPACE)
                .append(">\n");
        for (int part = 1; part <= parts(count); part++) {
            index.append("<sitemap><loc>")
                    .append(address(system, "/sitemap-" + part + ".xml"))
                    .append("</loc></sitemap>\n");
        }
        return index.append("</sitemapindex>\n").toString();
    }

    /** One of the maps, the first with the pages that every system has. */
    public String part(SystemHead system, int number) {
        Actor everybody = Everybody.in(system);
        if (number < 1 || number > parts(records.edition(everybody).count())) {
            throw new NotFound("problem.not-found");
        }
        var map = new StringBuilder(XML).append("<urlset ").append(NAMESPACE).append(">\n");
        if (number == 1) {
            PAGES.forEach(page ->
                    map.append("<url><loc>").append(address(system, page)).append("</loc></url>\n"));
        }
        int room = MOST - PAGES.size();
        for (Place place : records.places(everybody, (number - 1) * room, room)) {
            map.append("<url><loc>")
                    .append(address(system, "/r/" + place.address()))
                    .append("</loc><lastmod>")
                    .append(place.changedAt())
                    .append("</lastmod></url>\n");
        }
        return map.append("</urlset>\n").toString();
    }

    private static int parts(int count) {
        int room = MOST - PAGES.size();
        return Math.max(1, (count + room - 1) / room);
    }

    private String address(SystemHead system, String path) {
        return Markup.text(site.of(system.path() + path));
    }
}
