package org.suivi.indicators;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the words here stand in SDMX: the concepts of the SDG data structure and the code list of observation statuses. */
final class SdmxCodes {

    static final String DATAFLOW = "SUIVI:INDICATORS(1.0)";
    static final String TOTAL = "_T";

    /** Our dimension to the concept; what has none of its own goes into CUST_BREAKDOWN. */
    static final Map<String, String> CONCEPTS = concepts();

    private SdmxCodes() {}

    private static Map<String, String> concepts() {
        Map<String, String> concepts = new LinkedHashMap<>();
        concepts.put("sex", "SEX");
        concepts.put("age", "AGE");
        concepts.put("disability", "DISABILITY_STATUS");
        concepts.put("ethnicity", "ETHNICITY");
        concepts.put("income", "INCOME_WEALTH_QUANTILE");
        concepts.put("location", "URBANISATION");
        concepts.put("migratory-status", "MIGRATORY_STATUS");
        return Collections.unmodifiableMap(concepts);
    }

    static String code(String dimension, String value) {
        return switch (dimension + "=" + value) {
            case "sex=female" -> "F";
            case "sex=male" -> "M";
            case "location=urban" -> "URBAN";
            case "location=rural" -> "RURAL";
            default -> value;
        };
    }

    static String word(String dimension, String code) {
        return switch (dimension + "=" + code) {
            case "sex=F", "sex=FEMALE" -> "female";
            case "sex=M", "sex=MALE" -> "male";
            case "location=URBAN", "location=U" -> "urban";
            case "location=RURAL", "location=R" -> "rural";
            default -> code;
        };
    }

    /** One code for what are several facts here: a reason for a missing figure goes before a break, a break before a status. */
    static String status(Measured measured) {
        MissingReason missing = measured.missing();
        if (missing != null) {
            return switch (missing) {
                case NOT_COLLECTED -> "L";
                case NOT_APPLICABLE -> "M";
                case SUPPRESSED -> "Q";
                case NOT_AVAILABLE, WITHDRAWN -> "O";
            };
        }
        if (measured.breakNote() != null) {
            return "B";
        }
        return measured.status() == ValueStatus.PROVISIONAL ? "P" : "A";
    }

    static MissingReason missing(String status) {
        return switch (status) {
            case "L" -> MissingReason.NOT_COLLECTED;
            case "M" -> MissingReason.NOT_APPLICABLE;
            case "Q" -> MissingReason.SUPPRESSED;
            default -> MissingReason.NOT_AVAILABLE;
        };
    }
}
