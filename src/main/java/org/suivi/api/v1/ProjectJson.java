package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suivi.api.v1.HouseHeads.TranslationJson;
import org.suivi.assistance.AssessmentRecord;
import org.suivi.assistance.Project;
import org.suivi.assistance.ProjectRecord;
import org.suivi.assistance.ProjectRow;
import org.suivi.assistance.WholeProjects.Whole;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Light;
import org.suivi.cooperation.Link;

/**
 * What countries and organisations do together, as other programs read it.
 *
 * @param number its identifier for life
 * @param standing what both sides say of it; one that is not confirmed counts nowhere
 * @param level who sees it
 * @param sourceLanguage the one it was written in, whose words are the ones that hold
 * @param translations the other languages it is there in
 * @param starts when it began or is to begin
 * @param freshness of one that goes on: how long ago somebody told how it goes
 * @param serves recommendations and actions of plans
 * @param assessments how the help was received, of what the caller may hear; the whole of it is in the list of assessments
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectJson(
        String number,
        String page,
        String state,
        String standing,
        ConfirmationsJson confirmations,
        String level,
        Map<String, String> title,
        WordsJson words,
        String sourceLanguage,
        List<TranslationJson> translations,
        Map<String, String> recipient,
        List<Map<String, String>> providers,
        List<ProjectPartyJson> parties,
        List<String> themes,
        List<String> functions,
        List<String> modalities,
        AimsJson aims,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        DaysJson planned,
        DaysJson real,
        SizeJson size,
        List<ProjectStepJson> milestones,
        List<DocumentJson> documents,
        List<ServedJson> serves,
        OriginJson origin,
        StatedJson stated,
        List<HeardJson> assessments,
        LocalDate lastHeard,
        @Nullable String freshness,
        Instant updated) {

    /**
     * What each side says: nothing, "confirmed" or "disputed".
     *
     * @param oneSided why it counts although one side is silent; only for those who take part and the desk
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConfirmationsJson(
            String recipient, String provider, @Nullable String oneSided) {

        static ConfirmationsJson of(Whole whole) {
            ProjectRecord.Said said = whole.record().said();
            return new ConfirmationsJson(
                    said.recipient(), said.provider(), whole.seesRestricted() ? said.oneSided() : null);
        }
    }

    /** What is told in words; the institution is the one that is helped. */
    record WordsJson(
            Map<String, String> summary,
            Map<String, String> change,
            Map<String, String> beneficiaries,
            Map<String, String> institution) {

        static WordsJson of(Project.Words words) {
            return new WordsJson(
                    ByCode.of(words.summary()),
                    ByCode.of(words.change()),
                    ByCode.of(words.beneficiaries()),
                    ByCode.of(words.institution()));
        }
    }

    /** A party and what it does; the lead is that of the United Nations. */
    record ProjectPartyJson(String role, Map<String, String> party, boolean isLead) {

        static List<ProjectPartyJson> of(Project project, HouseWords words) {
            Long lead = project.origin().lead();
            return project.parts().stream()
                    .map(part -> new ProjectPartyJson(
                            part.role().code(), words.party(part.party()), lead != null && lead == part.party()))
                    .toList();
        }
    }

    /**
     * What and whom it serves.
     *
     * @param humanRights how far human rights are its aim, from 0 to 3
     * @param policies how far each is its aim: 0 not, 1 significantly, 2 principally; of the others nobody said anything
     * @param targets goals and targets of sustainable development
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AimsJson(
            @Nullable Integer humanRights, Map<String, Integer> policies, List<String> targets, List<String> groups) {

        static AimsJson of(Project project, HouseWords words) {
            Map<String, Integer> policies = new TreeMap<>();
            project.what().aims().forEach((policy, aim) -> policies.put(policy.code(), aim));
            return new AimsJson(
                    project.size().marker(),
                    policies,
                    project.what().targets(),
                    words.codes(project.what().groups()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DaysJson(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * How much goes into it.
     *
     * @param days of work in kind
     * @param cash code of a band of amounts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SizeJson(@Nullable Integer days, @Nullable String cash, String currency) {

        static SizeJson of(Project.Size size, HouseWords words) {
            return new SizeJson(size.days(), words.code(size.cashBand()), size.currency());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProjectStepJson(
            String text, @Nullable LocalDate due, @Nullable LocalDate done) {}

    record DocumentJson(String kind, String title, String address, String language) {}

    /**
     * A recommendation or an action of a plan, by its name in its national system.
     *
     * @param called how people cite it; left out of actions
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServedJson(
            String kind,
            String system,
            String name,
            @Nullable Map<String, String> called,
            Map<String, String> text) {

        static ServedJson of(Link link) {
            return new ServedJson(
                    link.kind(),
                    link.system(),
                    link.name(),
                    HouseHeads.HouseLinkJson.called(link),
                    ByCode.of(link.text()));
        }
    }

    /**
     * How it came to be told here.
     *
     * @param need number of the need; only for those who take part
     * @param outcome of the cooperation framework of the United Nations with the country
     * @param helper who helped, in the words of the recipient alone; left out where parties provide
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OriginJson(
            String way,
            @Nullable String need,
            String outcome,
            @Nullable String helper) {

        static OriginJson of(Whole whole) {
            Project.Origin origin = whole.record().project().origin();
            Long need = whole.takesPart() ? origin.need() : null;
            return new OriginJson(
                    origin.way().code(),
                    need == null ? null : Entity.NEED.number(need),
                    origin.unsdcf(),
                    origin.helper().isEmpty() ? null : origin.helper());
        }
    }

    /** One voice on how the help was received; the day is that on which it was final. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeardJson(
            String page,
            String phase,
            String side,
            Map<String, String> party,
            String state,
            @Nullable LocalDate finalOn) {

        static HeardJson of(AssessmentRecord heard, HouseWords words) {
            return new HeardJson(
                    words.page(ProjectRecord.path(heard.project()) + "/assessments/" + heard.id()),
                    heard.phase().code(),
                    heard.side().code(),
                    words.party(heard.party()),
                    heard.state().code(),
                    heard.finished());
        }
    }

    static ProjectJson of(Whole whole, HouseWords words) {
        ProjectRow row = whole.row();
        ProjectRecord record = whole.record();
        Project project = record.project();
        Project.When when = project.when();
        Light light = row.light();
        return new ProjectJson(
                row.number(),
                words.page(row.path()),
                row.state().code(),
                row.standing().code(),
                ConfirmationsJson.of(whole),
                record.level().code(),
                ByCode.of(row.title()),
                WordsJson.of(project.words()),
                whole.translated().source().code(),
                TranslationJson.of(whole.translated(), whole.seesRestricted()),
                words.party(row.between().recipient()),
                row.between().providers().stream().map(words::party).toList(),
                ProjectPartyJson.of(project, words),
                words.codes(row.about().themes()),
                words.codes(row.about().functions()),
                words.codes(row.about().modalities()),
                AimsJson.of(project, words),
                row.dates().starts(),
                row.dates().ends(),
                new DaysJson(when.plannedFrom(), when.plannedTo()),
                new DaysJson(when.from(), when.to()),
                SizeJson.of(project.size(), words),
                project.milestones().stream()
                        .map(each -> new ProjectStepJson(each.text(), each.due(), each.done()))
                        .toList(),
                project.documents().stream()
                        .map(each -> new DocumentJson(
                                each.kind().code(),
                                each.title(),
                                each.address(),
                                each.language().code()))
                        .toList(),
                whole.served().stream().map(ServedJson::of).toList(),
                OriginJson.of(whole),
                StatedJson.of(project.origin().stated()),
                whole.heard().stream().map(each -> HeardJson.of(each, words)).toList(),
                row.dates().heard(),
                light == null ? null : light.code(),
                record.times().updated());
    }
}
