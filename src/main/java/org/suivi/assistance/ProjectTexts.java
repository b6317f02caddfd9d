package org.suivi.assistance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.TextStatus;
import org.suivi.cooperation.Translated;
import org.suivi.cooperation.TranslationNotes;
import org.suivi.cooperation.TranslationNotes.ByPeople;
import org.suivi.cooperation.TranslationNotes.Kept;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** In which languages projects and voices on them are there, and how each text came about. */
@Component
class ProjectTexts {

    private final ObjectMapper json;
    private final TranslationNotes ofProjects;
    private final TranslationNotes ofAssessments;

    ProjectTexts(ObjectMapper json, TranslationNotes notes) {
        this.json = json;
        this.ofProjects = notes.keptIn(new Kept("project_translation", "project_id", "assistance_project"));
        this.ofAssessments = notes.keptIn(new Kept("assessment_translation", "assessment_id", "project_assessment"));
    }

    /** The language that a project is written in, from its first words on. */
    static @Nullable String source(Project project) {
        return code(project.words().title());
    }

    static @Nullable String source(Assessed said) {
        return code(said.results().isEmpty() ? said.how() : said.results());
    }

    private static @Nullable String code(LocalizedText text) {
        Language language = TranslationNotes.sourceOf(text);
        return language == null ? null : language.code();
    }

    void written(Actor actor, long id, @Nullable Project before, Project after) {
        ofProjects.written(actor, id, before == null ? null : json.writeValueAsString(before), text(after));
    }

    void written(Actor actor, long id, Assessed before, Assessed after) {
        ofAssessments.written(actor, id, text(before), text(after));
    }

    /** Whether a project says the same in the language it was written in: a translation is no other text. */
    boolean isSame(ProjectRecord record, Project now) {
        Language source = ofProjects.source(record.id());
        return ofProjects.original(text(record.project()), source).equals(ofProjects.original(text(now), source));
    }

    void mark(Actor actor, ProjectRecord record, Language language, TextStatus status) {
        ofProjects.mark(actor, record.id(), text(record.project()), language, status);
    }

    void mark(Actor actor, AssessmentRecord record, Language language, TextStatus status) {
        ofAssessments.mark(actor, record.id(), text(record.said()), language, status);
    }

    Map<Long, Translated> projects(Collection<ProjectRecord> records) {
        Map<Long, ProjectRecord> known = byKey(records, ProjectRecord::id);
        Map<Long, Translated.About> subjects = new LinkedHashMap<>();
        records.forEach(record -> subjects.put(
                record.id(),
                new Translated.About(
                        record.number(),
                        record.path(),
                        record.path() + "/edit",
                        record.version(),
                        record.level() == Level.PUBLIC)));
        return ofProjects.translated(
                subjects, id -> text(Objects.requireNonNull(known.get(id)).project()));
    }

    Map<Long, Translated> assessments(Collection<AssessmentRecord> records) {
        Map<Long, AssessmentRecord> known = byKey(records, AssessmentRecord::id);
        Map<Long, Translated.About> subjects = new LinkedHashMap<>();
        records.forEach(record -> subjects.put(
                record.id(),
                new Translated.About(
                        ProjectRecord.number(record.project()),
                        record.path(),
                        record.path(),
                        record.version(),
                        record.publish() == Publish.FULL && record.state().isSaid())));
        return ofAssessments.translated(
                subjects, id -> text(Objects.requireNonNull(known.get(id)).said()));
    }

    /** The words of some projects without what a machine translated. */
    Map<Long, Project> byPeople(Collection<ProjectRecord> records) {
        ByPeople people =
                ofProjects.byPeople(records.stream().map(ProjectRecord::id).toList());
        return records.stream().collect(Collectors.toMap(ProjectRecord::id, record -> byPeople(people, record)));
    }

    private static Project byPeople(ByPeople people, ProjectRecord record) {
        long id = record.id();
        Project.Words words = record.project().words();
        return record.project()
                .saying(new Project.Words(
                        people.text(id, "title", words.title()),
                        people.text(id, "summary", words.summary()),
                        people.text(id, "change", words.change()),
                        people.text(id, "beneficiaries", words.beneficiaries()),
                        people.text(id, "institution", words.institution())));
    }

    /** What a voice says came of a project, without what a machine translated. */
    LocalizedText resultsByPeople(AssessmentRecord record) {
        return ofAssessments
                .byPeople(List.of(record.id()))
                .text(record.id(), "results", record.said().results());
    }

    private static <T> Map<Long, T> byKey(Collection<T> records, Function<T, Long> key) {
        return records.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private String text(Object said) {
        return json.writeValueAsString(said);
    }
}
