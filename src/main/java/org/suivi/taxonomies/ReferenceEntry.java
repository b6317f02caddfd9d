package org.suivi.taxonomies;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** One row of reference data as an administrator keeps it: a term, a State, a body, a treaty. */
public final class ReferenceEntry {

    private final Ref ref;
    private final String code;
    private final String category;
    private Wording wording;
    private Validity validity;
    private Map<String, String> details;
    private @Nullable Integer mergedInto;
    private final int version;

    ReferenceEntry(Ref ref, String code, String category, Content content, int version) {
        this.ref = ref;
        this.code = code;
        this.category = category;
        this.wording = content.wording();
        this.validity = content.validity();
        this.details = content.details();
        this.mergedInto = content.mergedInto();
        this.version = version;
    }

    /**
     * What a person can change, and the value of the audit log.
     *
     * @param details what only the entries of its list have, by the name of the field
     */
    public record Content(
            Wording wording,
            Validity validity,
            Map<String, String> details,
            @Nullable Integer mergedInto) {

        public Content {
            details = new TreeMap<>(details);
        }
    }

    ReferenceChanged change(Actor actor, Wording words, Validity valid, Map<String, String> more) {
        refuseWhenMerged();
        if (!wording.name().isEmpty()) {
            words.mustHaveName();
        }
        Content before = content();
        wording = words;
        validity = valid;
        details = more;
        return new ReferenceChanged(actor, ref, before, content());
    }

    /** Only what is of one sort can be the same thing. */
    void mustBeOfTheSortOf(ReferenceEntry other) {
        if (!ref.type().equals(other.ref.type()) || !category.equals(other.category)) {
            throw new Refused("reference.merge.other-list");
        }
    }

    /** Takes over every label of a double, which from now on only points here. */
    void absorb(ReferenceEntry twin) {
        refuseWhenMerged();
        twin.refuseWhenMerged();
        if (ref.equals(twin.ref)) {
            throw new Refused("reference.merge.itself");
        }
        wording = wording.absorbing(twin.wording);
        twin.mergedInto = id();
    }

    public Ref ref() {
        return ref;
    }

    public int id() {
        return Math.toIntExact(ref.id());
    }

    public String code() {
        return code;
    }

    /** What sort of entry it is, within its list: the taxonomy of a term, the type of a body. */
    public String category() {
        return category;
    }

    public Wording wording() {
        return wording;
    }

    public Validity validity() {
        return validity;
    }

    /** What only the entries of its list have, by the name of the field; blank for the unknown. */
    public Map<String, String> details() {
        return Collections.unmodifiableMap(details);
    }

    public @Nullable Integer mergedInto() {
        return mergedInto;
    }

    public int version() {
        return version;
    }

    Content content() {
        return new Content(wording, validity, details, mergedInto);
    }

    private void refuseWhenMerged() {
        if (mergedInto != null) {
            throw new Refused("reference.merged-already", code);
        }
    }
}
