package org.suivi.iati;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.assistance.Project;
import org.suivi.assistance.ProjectRecord;
import org.suivi.assistance.PublishedProjects.Published;
import org.suivi.assistance.Side;
import org.suivi.assistance.Stated;
import org.suivi.cooperation.Link;
import org.suivi.iati.Activity.Agreed;
import org.suivi.iati.Activity.Description;
import org.suivi.iati.Activity.Marker;
import org.suivi.iati.Activity.Other;
import org.suivi.iati.Activity.Reporting;
import org.suivi.iati.Activity.Sector;
import org.suivi.iati.Activity.Share;
import org.suivi.iati.Activity.Tag;
import org.suivi.iati.Activity.Taking;
import org.suivi.matches.MatchTold;
import org.suivi.parties.Party;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** A project of ours as an activity of the standard, and nothing of it that not everybody may read. */
@Component
class ToldProject {

    private static final String OWN_VOCABULARY = "99";

    private final IatiSettings settings;
    private final ToldResults results;

    ToldProject(IatiSettings settings, ToldResults results) {
        this.settings = settings;
        this.results = results;
    }

    Activity activity(Published published, Identifiers identifiers, Map<Long, Party> byId, Vocabulary vocabulary) {
        ProjectRecord record = published.record();
        Project project = record.project();
        Party country = byId.get(project.recipient());
        List<Share> countries = country == null
                ? List.of()
                : Codes.country(country).map(code -> new Share(code, null)).stream()
                        .toList();
        return new Activity(
                identifiers.of(record.id(), record.times().written()),
                record.times().updated(),
                new Reporting(settings.organisation(), "40", true, LocalizedText.of(Language.EN, settings.name())),
                project.words().title(),
                descriptions(project),
                taking(project, byId),
                others(published, identifiers),
                Codes.status(record.state()),
                dates(project),
                countries,
                countries.isEmpty() ? List.of(new Share(Codes.UNSPECIFIED, null)) : List.of(),
                sectors(project, vocabulary),
                tags(project, vocabulary),
                stated(project),
                project.origin().stated().byDay().stream().map(Codes::amount).toList(),
                new Activity.More(
                        markers(project),
                        documents(project),
                        results.of(published, byId),
                        agreed(published.match()),
                        Set.of()),
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

    private static List<Other> others(Published published, Identifiers identifiers) {
        ProjectRecord record = published.record();
        Project.Origin origin = record.project().origin();
        return Stream.of(
                        identifiers.former(record.id(), record.times().written()).stream(),
                        Stream.of(origin.unsdcf())
                                .filter(unsdcf -> !unsdcf.isBlank())
                                .map(unsdcf -> new Other("A9", unsdcf)),
                        Stream.ofNullable(published.need()).map(need -> new Other("A9", need)),
                        of(ActivityReader.PARENT, origin.stated().within()),
                        of(ActivityReader.CHILD, origin.stated().parts()),
                        of(ActivityReader.RELATED, origin.stated().identifiers()))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Other> of(String type, List<String> identifiers) {
        return identifiers.stream().map(identifier -> new Other(type, identifier));
    }

    private static Activity.Stated stated(Project project) {
        Stated.Codes codes = project.origin().stated().codes();
        return new Activity.Stated(codes.collaboration(), codes.aid(), codes.flow(), codes.finance(), codes.tied());
    }

    private static List<Marker> markers(Project project) {
        return new TreeMap<>(project.what().aims())
                .entrySet().stream()
                        .map(aim -> new Marker("1", Codes.policy(aim.getKey()), String.valueOf(aim.getValue())))
                        .toList();
    }

    private static List<Activity.Document> documents(Project project) {
        return project.documents().stream()
                .map(each -> new Activity.Document(
                        each.address(),
                        Codes.format(each.address()),
                        LocalizedText.of(each.language(), each.title()),
                        List.of(Codes.category(each.kind())),
                        List.of(each.language().code())))
                .toList();
    }

    private static @Nullable Agreed agreed(@Nullable MatchTold match) {
        return match == null
                ? null
                : new Agreed(
                        match.number(),
                        BigDecimal.valueOf(match.score())
                                .setScale(3, RoundingMode.HALF_UP)
                                .toPlainString(),
                        day(match.proposed()),
                        LocalDate.ofInstant(match.since(), ZoneOffset.UTC));
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
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
                    OWN_VOCABULARY,
                    themes.get(i).code(),
                    shares.get(i),
                    themes.get(i).name()));
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
        Project.What what = project.what();
        return Stream.of(
                        what.targets().stream()
                                .map(target -> new Tag(Codes.tagVocabulary(target), target, LocalizedText.EMPTY)),
                        Stream.of(what.functions(), what.modalities(), what.groups())
                                .flatMap(List::stream)
                                .flatMap(term -> vocabulary.term(term).stream())
                                .map(term -> new Tag(OWN_VOCABULARY, term.path(), term.name())),
                        project.origin().links().stream()
                                .filter(Link::isRecommendation)
                                .map(link -> new Tag(
                                        OWN_VOCABULARY,
                                        "recommendation/" + link.system() + "/" + link.name(),
                                        LocalizedText.EMPTY)))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<String> codes(List<Integer> terms, Vocabulary vocabulary) {
        return terms.stream()
                .flatMap(term -> vocabulary.term(term).stream())
                .map(Term::code)
                .toList();
    }
}
