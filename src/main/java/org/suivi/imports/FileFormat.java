package org.suivi.imports;

/** The formats that recommendations come in. */
public enum FileFormat {
    UHRI_XLSX,
    UHRI_JSON,
    UHRI_API_LINES,
    UPR_INFO_2018,
    UPR_INFO_2015,
    THEMATIC_LIST,
    TABLE,
    PASTED_TEXT
}
