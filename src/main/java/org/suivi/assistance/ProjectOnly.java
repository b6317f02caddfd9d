package org.suivi.assistance;

import java.util.Locale;

/** What lists of projects are narrowed to beside their facets; the figures of pages open lists with them. */
public enum ProjectOnly {
    /** What both sides stand by, or the desk lets count, and was not cancelled. */
    COUNTS("p.standing in ('confirmed', 'one-sided') and p.state <> 'cancelled'", "country.counted"),
    /** What one side tells and the other did not confirm. */
    REPORTED("p.standing in ('unconfirmed', 'disputed')", "country.reported"),
    /** What names an outcome of the cooperation framework of the United Nations. */
    FRAMEWORK("p.content -> 'origin' ->> 'unsdcf' <> ''", "country.framework"),
    /** What people still work on. */
    LIVE("p.state in ('agreed', 'planned', 'active', 'suspended')", "project.live"),
    /** What there was no news of for long. */
    SILENT("p.state in ('active', 'suspended') and p.last_heard <= :silentSince", "project.silent"),
    /** What a side for which the reader speaks has said nothing to. */
    CONFIRM(
            "p.recipient_said = '' and p.recipient_id in (:asks) or p.provider_said = '' and " + provides(),
            "waits.project.confirm"),
    /** What one side says is not so; until it is told otherwise and confirmed anew, it does not count. */
    DISPUTED("p.standing = 'disputed' and (p.recipient_id in (:asks) or " + provides() + ")", "waits.project.disputed"),
    /** What the reader's State has to assess. */
    ASSESS(assessed("a.state = 'open' and a.party_id in (:asks)"), "waits.project.assess"),
    /** What the recipient assessed, and the reader provided: it may reply still. */
    REPLY(
            assessed("a.state = 'recipient-final' and a.final_on > :replySince") + " and " + provides(),
            "waits.project.reply"),
    /** What the recipient assessed, and was for those in whose name the reader adds how it was. */
    ADD(assessed("""
                    a.state in ('recipient-final', 'provider-replied') and exists (select 1 from project_party x
                        where x.project_id = p.id and x.role = 'beneficiary' and x.party_id in (:voices)
                            and not exists (select 1 from project_assessment b where b.project_id = p.id and b.phase = a.phase
                                and b.side = 'beneficiary' and b.party_id = x.party_id and b.state <> 'open'))
                    """), "waits.project.add");

    private static String provides() {
        return "exists (select 1 from project_party x where x.project_id = p.id and x.party_id in (:offers)"
                + " and x.role not in ('recipient', 'beneficiary'))";
    }

    private static String assessed(String condition) {
        return "exists (select 1 from project_assessment a where a.project_id = p.id and a.side = 'recipient' and "
                + condition + ")";
    }

    private final String condition;
    private final String key;

    ProjectOnly(String condition, String key) {
        this.condition = condition;
        this.key = key;
    }

    /** In addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of what they are called. */
    public String key() {
        return key;
    }

    /** On a row of {@code assistance_project} under the name p. */
    String condition() {
        return "(" + condition + ")";
    }
}
