package org.suivi.cooperation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * A recommendation or an action of a plan that the need serves, or the challenge of an institution that it comes from. Only people of
 * its own national system make links to the first two.
 *
 * @param system the code of its national system; a challenge has none
 * @param kind recommendation, action or challenge
 * @param name its address or its number, by which programs know it; an action has none
 * @param hasMinistry whether an institution is responsible for it
 * @param relation in what way; of records from before it was asked, that they answer it
 * @param cited how people cite it; null of actions, and where nobody noted it
 */
public record Link(
        String system,
        String kind,
        long id,
        String name,
        LocalizedText text,
        boolean hasMinistry,
        Relation relation,
        @Nullable Cited cited) {

    public Link(String system, String kind, long id, String name, LocalizedText text, boolean hasMinistry) {
        this(system, kind, id, name, text, hasMinistry, Relation.ADDRESSES);
    }

    public Link(
            String system,
            String kind,
            long id,
            String name,
            LocalizedText text,
            boolean hasMinistry,
            Relation relation) {
        this(system, kind, id, name, text, hasMinistry, relation, null);
    }

    public Link {
        relation = relation == null ? Relation.ADDRESSES : relation;
    }

    public boolean isRecommendation() {
        return kind.equals("recommendation");
    }

    /** To a challenge that an institution told, by its number alone: who may not read it learns nothing of it. */
    static Link from(HouseRecord challenge) {
        return new Link(
                "",
                challenge.entity().code(),
                challenge.id(),
                challenge.number(),
                LocalizedText.EMPTY,
                false,
                Relation.DERIVED_FROM);
    }

    /** The name of its field in forms. */
    public String place() {
        return "link-" + kind + "-" + id;
    }

    /** Whether it leads to the same record. */
    boolean isSame(Link other) {
        return kind.equals(other.kind) && id == other.id && system.equals(other.system);
    }

    public Link as(Relation other) {
        return new Link(system, kind, id, name, text, hasMinistry, other, cited);
    }

    /** Its text in the languages in which the mechanism published it; none where nobody noted which they are. */
    LocalizedText officialText() {
        var official = LocalizedText.EMPTY;
        for (Map.Entry<Language, String> each : text.texts().entrySet()) {
            if (cited != null && !cited.unofficial().contains(each.getKey())) {
                official = official.with(each.getKey(), each.getValue());
            }
        }
        return official;
    }

    /** How people call it. */
    public String called(Language language) {
        return cited == null ? name : cited.called().plain(language);
    }

    /** Its page, in the national system or in the clearing house. */
    public String path() {
        return switch (kind) {
            case "challenge" -> Entity.CHALLENGE.path() + "/" + id;
            case "action" -> "/" + system + "/actions/" + id;
            default -> "/" + system + "/r/" + name;
        };
    }

    /** In what way a recommendation or an action belongs to a need, a challenge, a practice or a project. */
    public enum Relation {
        ADDRESSES,
        BLOCKED_BY,
        EVIDENCE_FOR,
        DERIVED_FROM;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How people cite a recommendation.
     *
     * @param called "106.72 · UPR 2020"
     * @param unofficial the languages in which its text is a translation that the mechanism did not publish
     */
    public record Cited(LocalizedText called, List<Language> unofficial) {

        public Cited {
            unofficial = List.copyOf(unofficial);
        }
    }
}
