package org.suivi.iati;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.ProjectRecord;
import org.suivi.assistance.PublishedProjects;
import org.suivi.assistance.PublishedProjects.Published;
import org.suivi.identity.PublicAddress;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Vocabulary;

/** The confirmed public projects as activities; one that breaks a rule of the standard stays out until it is put right. */
@Service
@Transactional(readOnly = true)
public class PublishedActivities {

    private final PublishedProjects projects;
    private final ToldProject told;
    private final Reporters reporters;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final PublicAddress site;
    private final Clock clock;

    PublishedActivities(
            PublishedProjects projects,
            ToldProject told,
            Reporters reporters,
            Parties parties,
            Taxonomies taxonomies,
            PublicAddress site,
            Clock clock) {
        this.projects = projects;
        this.told = told;
        this.reporters = reporters;
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.site = site;
        this.clock = clock;
    }

    /** A project that stays out, and the rules it breaks. */
    public record LeftOut(String number, String path, List<String> broken) {}

    /** Writes the file that everybody may fetch. The schema has no file without an activity, so there is none until there is one. */
    public void write(OutputStream out) throws IOException {
        try {
            List<Activity> whole = all().values().stream()
                    .filter(activity -> broken(activity).isEmpty())
                    .toList();
            if (whole.isEmpty()) {
                throw new NotFound("iati.nothing");
            }
            ActivityWriter.write(whole, clock.instant(), site.of("/clearing-house/iati/vocabularies"), out);
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    public List<LeftOut> leftOut(Actor actor) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        List<LeftOut> leftOut = new ArrayList<>();
        all().forEach((record, activity) -> {
            List<String> broken = broken(activity);
            if (!broken.isEmpty()) {
                leftOut.add(new LeftOut(record.number(), record.path(), broken));
            }
        });
        return leftOut;
    }

    private List<String> broken(Activity activity) {
        return Rules.broken(activity, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Map<ProjectRecord, Activity> all() {
        Vocabulary vocabulary = taxonomies.vocabulary();
        Identifiers identifiers = reporters.identifiers();
        Map<Long, Party> byId = parties.all().stream().collect(Collectors.toMap(Party::id, Function.identity()));
        Map<ProjectRecord, Activity> all = new LinkedHashMap<>();
        for (Published published : projects.all()) {
            all.put(published.record(), told.activity(published, identifiers, byId, vocabulary));
        }
        return all;
    }
}
