package org.suivi.assistance.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.assistance.DocumentKind;
import org.suivi.assistance.PartRole;
import org.suivi.assistance.Policy;
import org.suivi.assistance.Project;
import org.suivi.assistance.Project.Milestone;
import org.suivi.assistance.Project.Part;
import org.suivi.cooperation.web.RecordForm;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * A project as entered in the language of the page; what is there in other languages stays.
 *
 * @param texts by the name of the field
 * @param facts single values by the name of the field; of parties and milestones with their place
 */
public record ProjectForm(
        int version,
        Map<String, String> texts,
        List<Integer> themes,
        List<Integer> functions,
        List<Integer> modalities,
        List<Integer> groups,
        Map<String, String> facts) {

    public ProjectForm {
        texts = texts == null ? Map.of() : texts;
        themes = kept(themes);
        functions = kept(functions);
        modalities = kept(modalities);
        groups = kept(groups);
        facts = facts == null ? Map.of() : facts;
    }

    /** An empty choice is none. */
    private static List<Integer> kept(@Nullable List<Integer> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream().filter(each -> each != null).toList();
    }

    static ProjectForm of(int version, Project project, Language language) {
        Map<String, String> texts = new HashMap<>();
        Map.of(
                        "title", project.words().title(),
                        "summary", project.words().summary(),
                        "change", project.words().change(),
                        "beneficiaries", project.words().beneficiaries(),
                        "institution", project.words().institution())
                .forEach((name, text) -> texts.put(name, or(text.exactly(language))));
        Map<String, String> facts = new HashMap<>();
        facts.put("plannedFrom", or(project.when().plannedFrom()));
        facts.put("plannedTo", or(project.when().plannedTo()));
        facts.put("from", or(project.when().from()));
        facts.put("to", or(project.when().to()));
        facts.put("days", or(project.size().days()));
        facts.put("cash", or(project.size().cashBand()));
        facts.put("currency", project.size().currency());
        facts.put("marker", or(project.size().marker()));
        facts.put("lead", or(project.origin().lead()));
        facts.put("unsdcf", project.origin().unsdcf());
        facts.put("targets", String.join(" ", project.what().targets()));
        project.what().aims().forEach((policy, aim) -> facts.put("aim-" + policy.code(), or(aim)));
        for (int place = 0; place < project.documents().size(); place++) {
            Project.Document document = project.documents().get(place);
            texts.put("document" + place, document.title());
            facts.put("kind" + place, document.kind().code());
            facts.put("address" + place, document.address());
            facts.put("language" + place, document.language().code());
        }
        facts.putAll(StatedFields.of(project.origin().stated()));
        for (int place = 0; place < project.parts().size(); place++) {
            facts.put("party" + place, or(project.parts().get(place).party()));
            facts.put("role" + place, project.parts().get(place).role().code());
        }
        for (int place = 0; place < project.milestones().size(); place++) {
            Milestone milestone = project.milestones().get(place);
            texts.put("milestone" + place, milestone.text());
            facts.put("due" + place, or(milestone.due()));
            facts.put("done" + place, or(milestone.done()));
        }
        return new ProjectForm(
                version,
                texts,
                project.what().themes(),
                project.what().functions(),
                project.what().modalities(),
                project.what().groups(),
                facts);
    }

    private static String or(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    /** What was entered, to be saved on top of what somebody else saved meanwhile. */
    ProjectForm over(int saved) {
        return new ProjectForm(saved, texts, themes, functions, modalities, groups, facts);
    }

    /** As the forms of other records are, to be read beside what somebody else saved. */
    RecordForm entered() {
        return new RecordForm(
                version,
                texts,
                themes,
                groups,
                functions,
                modalities,
                List.of(),
                List.of(),
                List.of(),
                facts,
                List.of(),
                List.of());
    }

    /** What stays as it was is where it comes from, and what is written in other languages. */
    Project toProject(Project saved, Language language) {
        return new Project(
                new Project.Words(
                        over(saved.words().title(), "title", language),
                        over(saved.words().summary(), "summary", language),
                        over(saved.words().change(), "change", language),
                        over(saved.words().beneficiaries(), "beneficiaries", language),
                        over(saved.words().institution(), "institution", language)),
                new Project.What(themes, functions, modalities, groups, targets(), aims()),
                new Project.When(day("plannedFrom"), day("plannedTo"), day("from"), day("to")),
                new Project.Size(
                        number("days"), number("cash"), fact("currency").strip(), number("marker")),
                parts(),
                milestones(),
                documents(language),
                origin(saved));
    }

    private List<String> targets() {
        return Arrays.stream(fact("targets").strip().split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private Map<Policy, Integer> aims() {
        Map<Policy, Integer> aims = new EnumMap<>(Policy.class);
        for (Policy policy : Policy.values()) {
            Integer aim = number("aim-" + policy.code());
            if (aim != null) {
                aims.put(policy, aim);
            }
        }
        return aims;
    }

    /** What is new is in the language of the page. */
    private List<Project.Document> documents(Language page) {
        List<Project.Document> documents = new ArrayList<>();
        for (int place = 0; place < Project.MOST_DOCUMENTS; place++) {
            String title = text("document" + place).strip();
            String address = fact("address" + place).strip();
            if (!title.isEmpty() || !address.isEmpty()) {
                DocumentKind kind = DocumentKind.of(fact("kind" + place)).orElse(DocumentKind.RESULTS);
                Language language = Language.of(fact("language" + place)).orElse(page);
                documents.add(new Project.Document(kind, title, address, language));
            }
        }
        return documents;
    }

    private Project.Origin origin(Project saved) {
        return new Project.Origin(
                saved.origin().way(),
                saved.origin().need(),
                saved.origin().match(),
                saved.origin().links(),
                fact("unsdcf").strip(),
                key("lead"),
                new StatedFields(facts).stated(),
                saved.origin().helper());
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < Project.MOST_PARTS; place++) {
            Long party = key("party" + place);
            Optional<PartRole> role = PartRole.of(fact("role" + place));
            if (party != null && role.isPresent()) {
                parts.add(new Part(party, role.get()));
            }
        }
        return parts;
    }

    private List<Milestone> milestones() {
        List<Milestone> milestones = new ArrayList<>();
        for (int place = 0; place < Project.MOST_MILESTONES; place++) {
            String text = text("milestone" + place).strip();
            if (!text.isEmpty()) {
                milestones.add(new Milestone(text, day("due" + place), day("done" + place)));
            }
        }
        return milestones;
    }

    private LocalizedText over(LocalizedText saved, String name, Language language) {
        return saved.with(language, text(name));
    }

    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** How many rows of something are shown: those there are, and some to fill in. */
    public int places(String name, int more, int most) {
        long filled = texts.keySet().stream()
                .filter(key -> key.startsWith(name) && !text(key).isBlank())
                .count();
        long chosen = facts.keySet().stream()
                .filter(key -> key.startsWith(name) && !fact(key).isBlank())
                .count();
        return (int) Math.min(most, Math.max(filled, chosen) + more);
    }

    private @Nullable Integer number(String name) {
        String value = fact(name).strip();
        return value.matches("\\d{1,9}") ? Integer.valueOf(value) : null;
    }

    @Nullable
    Long key(String name) {
        String value = fact(name).strip();
        return value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    private @Nullable LocalDate day(String name) {
        try {
            return fact(name).isBlank() ? null : LocalDate.parse(fact(name).strip());
        } catch (DateTimeException wrong) {
            return null;
        }
    }
}
