package org.suivi.cooperation;

import java.util.Map;

/**
 * What a reader has among the things of one kind, and what it sees of them: for boards on which it gets its own part with lists, and of
 * the others no figure that is small beside what it sees.
 *
 * @param own a statement of {@code id} and {@code title} of those of the parties that it acts for and that every desk may read, with the title
 *     as far as the reader sees it
 * @param seen a statement of {@code id} of all that it sees
 * @param parameters what stands in both
 */
public record OwnAndSeen(String own, String seen, Map<String, Object> parameters) {

    public OwnAndSeen {
        parameters = Map.copyOf(parameters);
    }

    static OwnAndSeen of(Entity entity, Reader reader) {
        String kind = "r.entity = '" + entity.code() + "' and ";
        return new OwnAndSeen(
                "select r.id, r.title from assistance_record r where " + kind + Reader.owns("r") + " and r.reach <= 3",
                "select r.id from assistance_record r where " + kind + Reader.sees("r"),
                reader.parameters());
    }

    /** Whether something of this key, a column, is the reader's own. */
    public String isOwn(String key) {
        return key + " in (select id from (" + own + ") its)";
    }

    /** Whether the reader sees something of this key, a column. */
    public String isSeen(String key) {
        return key + " in (select id from (" + seen + ") its)";
    }
}
