package org.suivi.coordination;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.coordination.SheetComparison.Difference;
import org.suivi.coordination.SheetPreview.Cell;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;

/** Writes what one row of a work sheet says, through the front door to updates. */
@Component
class WorkSheetTaking {

    private final Updates updates;

    WorkSheetTaking(Updates updates) {
        this.updates = updates;
    }

    /** The update that was written; null where the person chose what is here already. */
    @Nullable
    Long take(
            Actor actor,
            long organisation,
            Language language,
            Difference difference,
            Set<String> choices,
            boolean clears) {
        Entries decided = difference.decided(cell -> takesFile(difference.row().number(), cell, choices));
        if (decided.equals(difference.here())) {
            return null;
        }
        Told told = decided.told(language, difference.kept());
        OpenThing thing = difference.thing();
        ProgressUpdate newest = thing.newest();
        long id;
        int version;
        if (newest != null && thing.isInWriting()) {
            updates.rewrite(actor, newest.id(), newest.version(), told, false);
            id = newest.id();
            version = newest.version() + 1;
        } else {
            id = updates.write(actor, new WriteUpdate(thing.on(), organisation, told, false));
            version = 0;
        }
        if (clears) {
            updates.move(actor, id, version, UpdateState.CLEARED, "");
        }
        return id;
    }

    private static boolean takesFile(int row, Cell cell, Set<String> choices) {
        String of = row + "." + cell.entry().code();
        if (choices.contains(of + "=file")) {
            return true;
        }
        if (choices.contains(of + "=here")) {
            return false;
        }
        throw new Refused("sheet.choose");
    }
}
