package org.suivi.proceedings;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.panels.PanelPreparing;
import org.suivi.panels.PanelStatus;
import org.suivi.panels.Panels;
import org.suivi.panels.Seat;
import org.suivi.panels.Standing;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to the papers about a panel: what the journal gives, and what people keep, change, add and drop. */
@Service
@Transactional
public class Papers {

    static final String BY_HAND = "by-hand/";

    private static final int LONGEST = 20_000;
    private static final int MOST_DAYS = 30;

    private final JdbcClient jdbc;
    private final PaperRows rows;
    private final Drafting drafting;
    private final Panels panels;
    private final PanelPreparing preparing;
    private final ApplicationEventPublisher events;

    Papers(
            JdbcClient jdbc,
            PaperRows rows,
            Drafting drafting,
            Panels panels,
            PanelPreparing preparing,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.drafting = drafting;
        this.panels = panels;
        this.preparing = preparing;
        this.events = events;
    }

    /** Which paper, or which sentence of it, as the sender saw it. */
    public record Seen(long panel, PaperTemplate template, int version) {}

    /** A paper with all that is in it. */
    public record Written(Paper paper, Standing standing, List<LocalizedText> objectives, List<Sentence> sentences) {

        /** What stands in a part, under an objective where it is given. */
        public List<Sentence> in(Section section, @Nullable Integer objective) {
            return sentences.stream()
                    .filter(one -> one.section() == section && Objects.equals(one.objective(), objective))
                    .toList();
        }

        /** Whether the paper may say it: where speakers are not named, what leads to one of the floor is not told. */
        public boolean maySay(Source source) {
            boolean leadsToASpeaker = switch (source.kind()) {
                case ENTRY, STATEMENT, UNDELIVERED, CORRECTION -> true;
                case TURN -> standing.state().turn((int) source.number()).who().delegation() != null;
                default -> false;
            };
            return paper.isNamed() || !leadsToASpeaker;
        }

        /** So many are still to be decided on. */
        public long undecided() {
            return sentences.stream()
                    .filter(one -> one.choice() == Sentence.Choice.PROPOSED)
                    .count();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Paper> find(Actor actor, long panel, PaperTemplate template) {
        actor.mustHave(Permission.RUN_PANELS);
        return rows.find(panel, template);
    }

    /** For those who write it. */
    @Transactional(readOnly = true)
    public Written get(Actor actor, Seat seat, PaperTemplate template) {
        Paper paper = find(actor, seat.panel(), template).orElseThrow(() -> new NotFound("problem.not-found"));
        return written(paper, panels.standing(seat));
    }

    Written written(Paper paper, Standing standing) {
        return new Written(
                paper,
                standing,
                Objectives.of(preparing.note(paper.panel()).note().objectives()),
                rows.sentences(paper));
    }

    /** Begins the paper of a panel that is over; a second time changes nothing. */
    public void begin(Actor actor, Seat seat, PaperTemplate template) {
        actor.mustHave(Permission.RUN_PANELS);
        PanelStatus status = panels.standing(seat).panel().status();
        if (status != PanelStatus.CLOSED && status != PanelStatus.ARCHIVED) {
            throw new Refused("proceedings.too-early");
        }
        if (rows.find(seat.panel(), template).isEmpty()) {
            rows.begin(seat.panel(), template);
            Paper paper = rows.find(seat.panel(), template).orElseThrow();
            bringUpToDate(paper, seat);
            events.publishEvent(new PaperMoved(actor, paper, "begun"));
        }
    }

    /** Writes anew what nobody touched, and sets whether speakers are named and how long delegations may ask for corrections. */
    public void update(Actor actor, Seat seat, Seen seen, boolean isNamed, int correctionDays) {
        Paper paper = draft(actor, seen);
        rows.locked(seen);
        if (correctionDays < 0 || correctionDays > MOST_DAYS) {
            throw new Refused("proceedings.days.wrong", MOST_DAYS);
        }
        jdbc.sql("update panel_paper set is_named = :named, correction_days = :days where id = :id")
                .param("named", isNamed)
                .param("days", correctionDays)
                .param("id", paper.id())
                .update();
        if (isNamed != paper.isNamed()) {
            rows.proposeAgain(paper);
        }
        bringUpToDate(rows.find(seen.panel(), seen.template()).orElseThrow(), seat);
        changed(paper);
        events.publishEvent(new PaperMoved(actor, paper, "up-to-date"));
    }

    private void bringUpToDate(Paper paper, Seat seat) {
        var ground = new Drafting.Ground(
                panels.byTheJournal(seat), preparing.note(paper.panel()).note(), paper.template(), paper.isNamed());
        rows.bringUpToDate(paper, drafting.of(ground));
    }

    /** Writes a sentence in one language; in the others it is older from now on. */
    public void edit(Actor actor, Seen seen, long id, Language language, String text) {
        Paper paper = draft(actor, seen);
        Sentence before = rows.sentence(paper, id);
        Sentence after = rewritten(before, language, checked(text), seen.version());
        rows.save(paper, after);
        changed(paper);
        tell(actor, paper, before, after);
    }

    /** The same sentence with other words in one language. */
    static Sentence rewritten(Sentence before, Language language, String text, int version) {
        Set<Language> behind = EnumSet.noneOf(Language.class);
        behind.addAll(before.texts().texts().keySet());
        if (before.isBehind(language)) {
            behind.retainAll(before.behind());
        }
        behind.remove(language);
        return new Sentence(
                before.id(),
                before.origin(),
                before.section(),
                before.objective(),
                before.texts().with(language, text),
                behind,
                before.sources(),
                Sentence.Choice.KEPT,
                true,
                version);
    }

    /** Keeps or drops a sentence. */
    public void choose(Actor actor, Seen seen, long id, Sentence.Choice choice) {
        Paper paper = draft(actor, seen);
        Sentence before = rows.sentence(paper, id);
        Sentence after = new Sentence(
                id,
                before.origin(),
                before.section(),
                before.objective(),
                before.texts(),
                before.behind(),
                before.sources(),
                choice,
                before.isEdited(),
                seen.version());
        rows.save(paper, after);
        changed(paper);
        tell(actor, paper, before, after);
    }

    /** Keeps all that is still proposed in one part, which somebody has read. */
    public void keepAll(Actor actor, Seen seen, Section section) {
        Paper paper = draft(actor, seen);
        jdbc.sql("""
                        update panel_paper_sentence set choice = 'KEPT', version = version + 1
                        where paper_id = :paper and section = :section and choice = 'PROPOSED'
                        """)
                .param("paper", paper.id())
                .param("section", section.name())
                .update();
        changed(paper);
        events.publishEvent(new PaperMoved(actor, paper, "kept"));
    }

    /** What a person adds. */
    public record Added(Section section, @Nullable Integer objective, Source source, Language language, String text) {}

    /** Adds a sentence, which has a source like all others. */
    public void add(Actor actor, Seat seat, Seen seen, Added added) {
        Paper paper = draft(actor, seen);
        mustBeThere(panels.standing(seat), added);
        if ((added.section() == Section.POINTS) != (added.objective() != null)) {
            throw new Refused("proceedings.objective.needed");
        }
        var written = new Candidate(
                BY_HAND + UUID.randomUUID(),
                added.section(),
                added.objective(),
                LocalizedText.of(added.language(), checked(added.text())),
                List.of(added.source()));
        rows.add(paper, written);
        changed(paper);
        events.publishEvent(new PaperWritten(
                actor, paper, null, new PaperWritten.Words(added.section().code(), added.text(), "kept")));
    }

    private void mustBeThere(Standing standing, Added added) {
        Source source = added.source();
        boolean isThere = source.kind() == Source.Kind.ENTRY
                ? standing.state().entry((int) source.number()).turn() != null
                : standing.state().panellists().stream().anyMatch(one -> one.id() == source.number());
        if (!isThere || added.section() == Section.UNDELIVERED) {
            throw new Refused("proceedings.source.needed");
        }
        Integer objective = added.objective();
        int objectives = Objectives.of(
                        preparing.note(standing.panel().id()).note().objectives())
                .size();
        if (objective != null && (objective < 1 || objective > objectives)) {
            throw new Refused("proceedings.objective.needed");
        }
    }

    /** A paper that is still written on; once it is changed nobody has reviewed it. */
    private Paper draft(Actor actor, Seen seen) {
        actor.mustHave(Permission.RUN_PANELS);
        Paper paper = rows.locked(seen.panel(), seen.template());
        if (paper.state() != PaperState.DRAFT) {
            throw new Refused("proceedings.not-a-draft");
        }
        return paper;
    }

    private void changed(Paper paper) {
        jdbc.sql("delete from panel_paper_review where paper_id = :paper")
                .param("paper", paper.id())
                .update();
        rows.touch(paper);
    }

    private void tell(Actor actor, Paper paper, Sentence before, Sentence after) {
        events.publishEvent(new PaperWritten(actor, paper, words(before), words(after)));
    }

    static PaperWritten.Words words(Sentence sentence) {
        return new PaperWritten.Words(
                sentence.section().code(),
                sentence.texts().plain(Language.EN),
                sentence.choice().code());
    }

    static String checked(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refused("proceedings.text.wrong", LONGEST);
        }
        return text.strip();
    }
}
