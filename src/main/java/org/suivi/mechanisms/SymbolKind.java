package org.suivi.mechanisms;

/** What sort of United Nations document a symbol names, so that a page can say it in words. */
public enum SymbolKind {
    NATIONAL_REPORT,
    UN_COMPILATION,
    STAKEHOLDERS_SUMMARY,
    COUNCIL_DOCUMENT,
    COUNCIL_ADDENDUM,
    COUNCIL_RESOLUTION,
    COUNCIL_DECISION,
    COUNCIL_PRESIDENT_STATEMENT,
    ASSEMBLY_RESOLUTION,
    STATE_REPORT,
    CONCLUDING_OBSERVATIONS,
    LIST_OF_ISSUES,
    LIST_OF_ISSUES_PRIOR_TO_REPORTING,
    REPLIES_TO_LIST_OF_ISSUES,
    FOLLOW_UP_BY_STATE,
    FOLLOW_UP,
    VISIT_REPORT,
    VISIT_OBSERVATIONS,
    COMMITTEE_DOCUMENT,
    VIEWS,
    CORE_DOCUMENT,
    SUBCOMMITTEE_REPORT,
    COMMUNICATION,
    UNKNOWN;

    /** Treaty body symbols name the document's sort by a segment such as CO or QPR; none means the State's own report. */
    static SymbolKind ofTreatyBodySegment(String segment) {
        return switch (segment) {
            case "" -> STATE_REPORT;
            case "CO" -> CONCLUDING_OBSERVATIONS;
            case "Q" -> LIST_OF_ISSUES;
            case "QPR" -> LIST_OF_ISSUES_PRIOR_TO_REPORTING;
            case "RQ" -> REPLIES_TO_LIST_OF_ISSUES;
            case "FCO" -> FOLLOW_UP_BY_STATE;
            case "FU" -> FOLLOW_UP;
            case "VR" -> VISIT_REPORT;
            case "OVR" -> VISIT_OBSERVATIONS;
            default -> UNKNOWN;
        };
    }
}
