package org.suivi.imports;

import java.util.List;

/**
 * What is wrong with a column mapping, and where.
 *
 * @param place the column by its number, or the constant by its field; "mapping" for the whole
 * @param code message key
 * @param isCertain whether the mapping cannot be used so; else a person should look again
 */
public record MappingFault(String place, String code, List<String> arguments, boolean isCertain) {

    public MappingFault {
        arguments = List.copyOf(arguments);
    }

    static String of(int column) {
        return "column-" + column;
    }

    static String of(MappedField constant) {
        return "constant-" + constant.code();
    }
}
