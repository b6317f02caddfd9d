package org.suivi.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.AssessmentRecord.Answers;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.cooperation.HouseList.Slice;
import org.suivi.cooperation.TimeLimits;
import org.suivi.cooperation.Translated;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to how help was received: the recipient speaks first, the provider replies, those it was for add theirs. */
@Service
@Transactional
public class ProjectAssessments {

    private static final int LONGEST = 4_000;

    private final ProjectSight sight;
    private final ProjectStore store;
    private final AssessedStore assessments;
    private final ProjectTexts texts;
    private final TimeLimits limits;
    private final Clock clock;

    ProjectAssessments(
            ProjectSight sight,
            ProjectStore store,
            AssessedStore assessments,
            ProjectTexts texts,
            TimeLimits limits,
            Clock clock) {
        this.sight = sight;
        this.store = store;
        this.assessments = assessments;
        this.texts = texts;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * One voice as a reader sees it.
     *
     * @param mayWrite whether the reader may write what it says
     * @param mayFinish whether the reader may make it final, or waive it
     */
    public record Seen(
            AssessmentRecord record,
            ProjectRecord project,
            boolean mayWrite,
            boolean mayFinish,
            boolean mayReply,
            boolean mayQuote) {}

    /** The voices on a project that the reader may hear. */
    @Transactional(readOnly = true)
    public List<Seen> of(Actor actor, long project) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, project);
        return assessments.of(project).stream()
                .filter(each -> mayHear(reader, record, each))
                .map(each -> seen(reader, record, each))
                .toList();
    }

    /**
     * Some voices on all projects.
     *
     * @param last key of the last that was looked at, whether the reader may hear it or not; null when none is left
     */
    public record Stretch(List<Seen> heard, @Nullable Long last) {}

    /** In which languages some voices are there, by their keys. */
    @Transactional(readOnly = true)
    public Map<Long, Translated> translated(List<Seen> heard) {
        return texts.assessments(heard.stream().map(Seen::record).toList());
    }

    /** Newest first, without counting. */
    @Transactional(readOnly = true)
    public Stretch slice(Actor actor, Slice slice) {
        ProjectReader reader = sight.of(actor);
        List<AssessmentRecord> found = assessments.slice(reader, slice);
        return new Stretch(
                heard(reader, found),
                found.size() < slice.size() ? null : found.get(found.size() - 1).id());
    }

    /** Those of some voices that the reader may hear, for what found them in another way. */
    @Transactional(readOnly = true)
    public List<Seen> among(Actor actor, Collection<Long> ids) {
        return heard(sight.of(actor), assessments.among(ids));
    }

    private List<Seen> heard(ProjectReader reader, List<AssessmentRecord> found) {
        Map<Long, ProjectRecord> projects =
                store
                        .among(
                                reader,
                                found.stream()
                                        .map(AssessmentRecord::project)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(ProjectRecord::id, Function.identity()));
        List<Seen> heard = new ArrayList<>();
        for (AssessmentRecord each : found) {
            ProjectRecord project = projects.get(each.project());
            if (project != null && mayHear(reader, project, each)) {
                heard.add(seen(reader, project, each));
            }
        }
        return heard;
    }

    /** Those on some projects that the reader may hear. */
    @Transactional(readOnly = true)
    List<AssessmentRecord> heard(ProjectReader reader, Map<Long, ProjectRecord> projects) {
        List<AssessmentRecord> heard = new ArrayList<>();
        for (AssessmentRecord each : assessments.on(projects.keySet())) {
            ProjectRecord project = projects.get(each.project());
            if (project != null && mayHear(reader, project, each)) {
                heard.add(each);
            }
        }
        return heard;
    }

    @Transactional(readOnly = true)
    public Seen one(Actor actor, long project, long id) {
        return of(actor, project).stream()
                .filter(each -> each.record().id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** The phase in which those the project was for can add their view; null when they said it, or nobody has spoken yet. */
    @Transactional(readOnly = true)
    public @Nullable Phase toAdd(Actor actor, long project) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, project);
        Long party = beneficiary(reader, record);
        if (party == null) {
            return null;
        }
        return assessments.of(project).stream()
                .filter(each -> each.side() == Side.RECIPIENT && isUnlocked(each))
                .map(AssessmentRecord::phase)
                .filter(phase ->
                        assessments.of(project, phase, Side.BENEFICIARY, party).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Begins the view of those the project was for, in the name of the party that the actor speaks for. */
    public long add(Actor actor, long project, Phase phase) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, project);
        Long party = beneficiary(reader, record);
        if (party == null || toAdd(actor, project) != phase) {
            throw new NotAllowed("problem.not-allowed");
        }
        return assessments.add(actor, record, phase, Side.BENEFICIARY, party, today());
    }

    public void write(Actor actor, long project, long id, int version, Assessed said, Publish publish) {
        Seen seen = one(actor, project, id);
        if (!seen.mayWrite()) {
            throw new NotAllowed("problem.not-allowed");
        }
        said.check();
        assessments.save(actor, seen.record(), version, said, publish);
    }

    /** From here on others read it. The end of the recipient's own brings the project on; nothing else follows by itself. */
    public void finish(Actor actor, long project, long id, int version) {
        Seen seen = finishable(actor, project, id, version);
        int missing = seen.record().said().missing().size();
        if (missing > 0) {
            throw new Refused("assessed.incomplete", missing);
        }
        assessments.move(actor, seen.record(), AssessmentState.RECIPIENT_FINAL, null);
        bringOn(actor, seen);
    }

    /** The State chooses not to assess, and says why; that is counted. */
    public void waive(Actor actor, long project, long id, int version, @Nullable String why) {
        Seen seen = finishable(actor, project, id, version);
        if (seen.record().side() != Side.RECIPIENT) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (why == null || why.isBlank()) {
            throw new Refused("house.say-why");
        }
        assessments.move(actor, seen.record(), AssessmentState.WAIVED, why.strip());
        bringOn(actor, seen);
    }

    /** The provider's reply, once, in the time there is for it. */
    public void reply(Actor actor, long project, long id, Language language, String words) {
        Seen seen = one(actor, project, id);
        if (!seen.mayReply()) {
            throw new NotAllowed("problem.not-allowed");
        }
        check(words);
        LocalizedText quote = seen.record().answers().quote();
        assessments.answer(actor, seen.record(), new Answers(quote, LocalizedText.of(language, words)));
        assessments.move(actor, seen.record(), AssessmentState.PROVIDER_REPLIED, null);
    }

    /** How the desk lets others read the recipient's words, where the recipient agreed to a quote. */
    public void quote(Actor actor, long project, long id, Language language, String words) {
        Seen seen = one(actor, project, id);
        if (!seen.mayQuote()) {
            throw new NotAllowed("problem.not-allowed");
        }
        check(words);
        Answers before = seen.record().answers();
        assessments.answer(actor, seen.record(), new Answers(before.quote().with(language, words), before.reply()));
    }

    private static void check(String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Refused("assessed.too-long", LONGEST);
        }
    }

    private Seen finishable(Actor actor, long project, long id, int version) {
        Seen seen = one(actor, project, id);
        if (!seen.mayFinish()) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (seen.record().version() != version) {
            throw new Stale(AssessmentRecord.ref(id));
        }
        return seen;
    }

    private void bringOn(Actor actor, Seen seen) {
        ProjectRecord project = seen.project();
        if (seen.record().side() == Side.RECIPIENT) {
            ProjectState to = seen.record().phase() == Phase.CLOSE ? ProjectState.ASSESSED : ProjectState.FOLLOWED_UP;
            store.move(actor, project, to, null);
            followUp(store.any(project.id()));
        }
    }

    /** What ended more than twelve months ago is looked at again at once. */
    private void followUp(ProjectRecord project) {
        LocalDate completed = project.times().completed();
        boolean isDue = completed != null
                && !completed.plusDays(limits.days("follow-up")).isAfter(today());
        if (project.state() == ProjectState.ASSESSED && isDue) {
            assessments.open(project, Phase.M12, today());
        }
    }

    private Seen seen(ProjectReader reader, ProjectRecord project, AssessmentRecord record) {
        boolean isOpen = record.state() == AssessmentState.OPEN;
        boolean isRecipients = record.side() == Side.RECIPIENT;
        boolean mayFinish = isOpen
                && (isRecipients
                        ? reader.reader().asks().contains(record.party())
                        : reader.voices().contains(record.party()));
        boolean mayDraft = isOpen && isRecipients && reader.reader().drafts().contains(record.party());
        boolean mayReply = isRecipients
                && record.state() == AssessmentState.RECIPIENT_FINAL
                && reader.sides(project.project()).contains(Side.PROVIDER)
                && !isOver(record);
        return new Seen(
                record,
                project,
                mayFinish || mayDraft,
                mayFinish,
                mayReply,
                reader.isDesk() && record.state().isSaid() && record.publish() == Publish.QUOTE);
    }

    /** Before it is final it is its party's own; what is published in full is for all who see the project. */
    private static boolean mayHear(ProjectReader reader, ProjectRecord project, AssessmentRecord record) {
        boolean isOwn = reader.owns(record.side(), record.party());
        boolean isFull =
                record.publish() == Publish.FULL && project.said().standing().counts();
        boolean isSaid = record.state().isSaid();
        return isOwn
                || (isSaid && (isFull || reader.seesRestricted(project.project())))
                || (record.state() == AssessmentState.WAIVED && reader.seesRestricted(project.project()));
    }

    private boolean isOver(AssessmentRecord record) {
        LocalDate finished = record.finished();
        return finished == null
                || limits.due(
                                "provider-reply",
                                finished.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .isBefore(today());
    }

    private boolean isUnlocked(AssessmentRecord record) {
        return Set.of(AssessmentState.RECIPIENT_FINAL, AssessmentState.PROVIDER_REPLIED)
                .contains(record.state());
    }

    private static @Nullable Long beneficiary(ProjectReader reader, ProjectRecord project) {
        return project.project().on(Side.BENEFICIARY).stream()
                .filter(reader.voices()::contains)
                .findFirst()
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
