package org.suivi.iati;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.Project;
import org.suivi.assistance.ProjectRecord;
import org.suivi.assistance.Projects;
import org.suivi.assistance.Side;
import org.suivi.iati.Activity.Description;
import org.suivi.iati.Activity.Other;
import org.suivi.iati.Activity.Reporting;
import org.suivi.iati.Activity.Sector;
import org.suivi.iati.Activity.Share;
import org.suivi.iati.Activity.Stated;
import org.suivi.iati.Activity.Tag;
import org.suivi.iati.Activity.Taking;
import org.suivi.identity.PublicAddress;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** The confirmed public projects as activities; one that breaks a rule of the standard stays out until it is put right. */
@Service
@Transactional(readOnly = true)
public class PublishedActivities {

    static final String NUMBER = "-TCC-PRJ-";

    private final Projects projects;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final IatiSettings settings;
    private final PublicAddress site;
    private final Clock clock;

    PublishedActivities(
            Projects projects,
            Parties parties,
            Taxonomies taxonomies,
            IatiSettings settings,
            PublicAddress site,
            Clock clock) {
        this.projects = projects;
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    /** A project that stays out, and the rules it breaks. */
    public record LeftOut(String number, String path, List<String> broken) {}

    /** Writes the file that everybody may fetch. */
    public void write(OutputStream out) throws IOException {
        try {
            List<Activity> whole = all().values().stream()
                    .filter(activity -> broken(activity).isEmpty())
                    .toList();
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
        Map<Long, Party> byId = parties.all().stream().collect(Collectors.toMap(Party::id, Function.identity()));
        Map<ProjectRecord, Activity> all = new LinkedHashMap<>();
        for (ProjectRecord record : projects.published()) {
            all.put(record, activity(record, byId, vocabulary));
        }
        return all;
    }

    private Activity activity(ProjectRecord record, Map<Long, Party> byId, Vocabulary vocabulary) {
        Project project = record.project();
        Party country = byId.get(project.recipient());
        List<Share> countries = country == null
                ? List.of()
                : Codes.country(country).map(code -> new Share(code, null)).stream()
                        .toList();
        return new Activity(
                settings.organisation() + NUMBER + record.id(),
                record.times().updated(),
                new Reporting(settings.organisation(), "40", true, LocalizedText.of(Language.EN, settings.name())),
                project.words().title(),
                descriptions(project),
                taking(project, byId),
                others(project),
                Codes.status(record.state()),
                dates(project),
                countries,
                countries.isEmpty() ? List.of(new Share(Codes.UNSPECIFIED, null)) : List.of(),
                sectors(project, vocabulary),
                tags(project, vocabulary),
                new Stated(
                        project.origin().stated().collaboration(),
                        project.origin().stated().aid()),
                List.of(),
                Activity.Marks.NONE);
    }

    private static List<Description> descriptions(Project project) {
        LocalizedText general = project.words().summary().isEmpty()
                ? project.words().title()
                : project.words().summary();
        return Stream.of(
                        new Description("1", general),
                        new Description("2", project.words().change()),
                        new Description("3", project.words().beneficiaries()))
                .filter(each -> !each.text().isEmpty())
                .toList();
    }

    /** Its own identifiers are the provider's; where several provide, nobody knows whose they are, and they stand as related. */
    private static List<Taking> taking(Project project, Map<Long, Party> byId) {
        List<String> identifiers = project.origin().stated().identifiers();
        boolean isOfOne = identifiers.size() == 1 && project.on(Side.PROVIDER).size() == 1;
        List<Taking> taking = new ArrayList<>();
        for (Project.Part part : project.parts()) {
            Party party = byId.get(part.party());
            if (party != null) {
                taking.add(new Taking(
                        Codes.role(part.role()),
                        Codes.organisation(party),
                        Codes.type(party),
                        Codes.channel(party),
                        isOfOne && part.role().side() == Side.PROVIDER ? identifiers.get(0) : "",
                        party.name()));
            }
        }
        return taking;
    }

    private static List<Other> others(Project project) {
        return Stream.concat(
                        Stream.of(project.origin().unsdcf())
                                .filter(unsdcf -> !unsdcf.isBlank())
                                .map(unsdcf -> new Other("A9", unsdcf)),
                        project.origin().stated().identifiers().stream()
                                .map(each -> new Other(ActivityReader.RELATED, each)))
                .toList();
    }

    private static Map<Integer, LocalDate> dates(Project project) {
        Map<Integer, LocalDate> dates = new HashMap<>();
        put(dates, 1, project.when().plannedFrom());
        put(dates, 2, project.when().from());
        put(dates, 3, project.when().plannedTo());
        put(dates, 4, project.when().to());
        return dates;
    }

    private static void put(Map<Integer, LocalDate> dates, int type, @Nullable LocalDate day) {
        if (day != null) {
            dates.put(type, day);
        }
    }

    private static List<Sector> sectors(Project project, Vocabulary vocabulary) {
        List<String> functions = codes(project.what().functions(), vocabulary);
        List<Sector> sectors = new ArrayList<>();
        sectors.add(new Sector("1", Codes.sector(functions), new BigDecimal(100), LocalizedText.EMPTY));
        List<Term> themes = project.what().themes().stream()
                .flatMap(theme -> vocabulary.term(theme).stream())
                .toList();
        List<BigDecimal> shares = shares(themes.size());
        for (int i = 0; i < themes.size(); i++) {
            sectors.add(new Sector(
                    "99", themes.get(i).code(), shares.get(i), themes.get(i).name()));
        }
        return sectors;
    }

    /** Even parts of hundred; the first one takes what rounding leaves. */
    static List<BigDecimal> shares(int parts) {
        List<BigDecimal> shares = new ArrayList<>();
        if (parts > 0) {
            BigDecimal whole = new BigDecimal(100);
            BigDecimal each = whole.divide(new BigDecimal(parts), 2, RoundingMode.DOWN);
            shares.add(whole.subtract(each.multiply(new BigDecimal(parts - 1))));
            for (int i = 1; i < parts; i++) {
                shares.add(each);
            }
        }
        return shares;
    }

    private static List<Tag> tags(Project project, Vocabulary vocabulary) {
        return Stream.concat(
                        Stream.concat(project.what().functions().stream(), project.what().modalities().stream())
                                .flatMap(term -> vocabulary.term(term).stream())
                                .map(term -> new Tag(term.path(), term.name())),
                        project.origin().links().stream()
                                .filter(link -> link.kind().equals("recommendation"))
                                .map(link -> new Tag(
                                        "recommendation/" + link.system() + "/" + link.name(), LocalizedText.EMPTY)))
                .toList();
    }

    private static List<String> codes(List<Integer> terms, Vocabulary vocabulary) {
        return terms.stream()
                .flatMap(term -> vocabulary.term(term).stream())
                .map(Term::code)
                .toList();
    }
}
