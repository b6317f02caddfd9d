package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reference data that codes in records refer to. */
final class ReferenceJson {

    private ReferenceJson() {}

    /** A vocabulary of the United Nations with its terms. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaxonomyJson(
            String code,
            String kind,
            Map<String, String> name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<TermJson> terms) {}

    /** One term; the parent is the code of another of the same vocabulary. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TermJson(
            String code, Map<String, String> name, @Nullable String parent) {}

    /** One term of one of the vocabularies. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VocabularyTermJson(
            String vocabulary,
            String code,
            Map<String, String> name,
            @Nullable String parent) {}

    /** A mechanism; the parent is the code of the group it belongs to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MechanismJson(
            String code,
            String type,
            Map<String, String> name,
            Map<String, String> shortName,
            @Nullable String parent) {}

    /** A State or observer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StateJson(
            String code,
            @Nullable String iso2,
            String kind,
            @Nullable String regionalGroup,
            Map<String, String> name) {}
}
