package org.suivi.coordination.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.suivi.coordination.ActionItem;
import org.suivi.coordination.LeadSuggestion;
import org.suivi.coordination.ProgressUpdate;
import org.suivi.coordination.UpdateState;
import org.suivi.coordination.WorkItem;
import org.suivi.shared.Page;

/** What a person has to do, in the order of its urgency. */
public record WorkView(Own own, Planned planned, Secretariat secretariat, boolean wholeInstitution) {

    /** Actions of the plan in which the institution has a part, and on which news is expected. */
    public record Planned(Page<ActionItem> late, Page<ActionItem> due) {}

    /** What the institution of the person is expected to do. */
    public record Own(Page<WorkItem> late, Page<WorkItem> due, Page<ProgressUpdate> inWriting) {

        /** Those that came back. */
        public List<ProgressUpdate> returned() {
            return inWriting.rows().stream()
                    .filter(update -> update.state() == UpdateState.RETURNED)
                    .toList();
        }

        /** Those of colleagues that ask for a clearance. */
        public List<ProgressUpdate> toClear(long account) {
            return inWriting.rows().stream()
                    .filter(update -> update.state() == UpdateState.DRAFT
                            && update.course().asksClearance()
                            && !Long.valueOf(account).equals(update.course().account()))
                    .toList();
        }

        /** The other drafts. */
        public List<ProgressUpdate> drafts(long account) {
            List<ProgressUpdate> toClear = toClear(account);
            return inWriting.rows().stream()
                    .filter(update -> update.state() == UpdateState.DRAFT && !toClear.contains(update))
                    .toList();
        }
    }

    /** What waits for the secretariat. */
    public record Secretariat(
            Page<ProgressUpdate> toAccept,
            Page<ProgressUpdate> toPublish,
            Page<Long> withoutLead,
            Map<Long, LeadSuggestion> suggestions) {

        static final Secretariat NONE = new Secretariat(nothing(), nothing(), new Page<>(List.of(), 0, 1, 1), Map.of());

        private static Page<ProgressUpdate> nothing() {
            return new Page<>(List.of(), 0, 1, 1);
        }
    }

    /**
     * From the head of the page to a part of it, which can be far down.
     *
     * @param title key of what the part is called
     */
    public record Shortcut(String id, String title, long number) {}

    /** To each part with something in it, in the order of the page. */
    List<Shortcut> shortcuts(long account, long asked) {
        return Stream.of(
                        new Shortcut("returned", "work.returned", own.returned().size()),
                        new Shortcut("late", "work.late", own.late().total()),
                        new Shortcut("asked", "work.elsewhere", asked),
                        new Shortcut(
                                "actions-late",
                                "work.actions.late",
                                planned.late().total()),
                        new Shortcut(
                                "to-clear",
                                "work.to-clear",
                                own.toClear(account).size()),
                        new Shortcut("due", "work.due", own.due().total()),
                        new Shortcut(
                                "actions-due", "work.actions.due", planned.due().total()),
                        new Shortcut(
                                "drafts", "work.drafts", own.drafts(account).size()),
                        new Shortcut(
                                "to-accept",
                                "work.to-accept",
                                secretariat.toAccept().total()),
                        new Shortcut(
                                "to-publish",
                                "work.to-publish",
                                secretariat.toPublish().total()),
                        new Shortcut(
                                "without-lead",
                                "work.without-lead",
                                secretariat.withoutLead().total()))
                .filter(each -> each.number() > 0)
                .toList();
    }

    public boolean isEmpty() {
        return own.late().total() + own.due().total() + own.inWriting().total() == 0
                && planned.late().total() + planned.due().total() == 0
                && secretariat.toAccept().total()
                                + secretariat.toPublish().total()
                                + secretariat.withoutLead().total()
                        == 0;
    }
}
