package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.api.v1.ReferenceJson.MechanismJson;
import org.suivi.api.v1.ReferenceJson.StateJson;
import org.suivi.api.v1.ReferenceJson.TaxonomyJson;
import org.suivi.api.v1.ReferenceJson.TermJson;
import org.suivi.api.v1.ReferenceJson.VocabularyTermJson;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.mechanisms.Mechanism;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Taxonomy;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** The systems a program may read, and what the codes in records mean. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ReferenceApi {

    private final NationalSystems systems;
    private final Accounts accounts;
    private final Taxonomies taxonomies;
    private final Mechanisms mechanisms;

    ReferenceApi(NationalSystems systems, Accounts accounts, Taxonomies taxonomies, Mechanisms mechanisms) {
        this.systems = systems;
        this.accounts = accounts;
        this.taxonomies = taxonomies;
        this.mechanisms = mechanisms;
    }

    @GetMapping("/systems")
    @Needs(Permission.NOTHING)
    @Tag(name = "Systems")
    @Operation(
            operationId = "listSystems",
            summary = "The systems that the caller may read: the public ones and their own")
    List<SystemJson> systems(Actor actor) {
        Set<String> own = actor.isSignedIn() ? Set.copyOf(accounts.systemsOf(actor.account())) : Set.of();
        return systems.all().stream()
                .filter(system -> system.isPublic() || own.contains(system.code()))
                .map(ReferenceApi::json)
                .toList();
    }

    @GetMapping("/taxonomies")
    @Needs(Permission.NOTHING)
    @Tag(name = "Reference data")
    @Operation(operationId = "listTaxonomies", summary = "The vocabularies of the United Nations with their terms")
    List<TaxonomyJson> taxonomies() {
        Vocabulary vocabulary = taxonomies.vocabulary();
        return vocabulary.taxonomies(null).stream()
                .map(taxonomy -> json(taxonomy, vocabulary))
                .toList();
    }

    @GetMapping(
            path = "/vocabularies",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
    @Needs(Permission.NOTHING)
    @Tag(name = "Reference data")
    @Operation(operationId = "listVocabularies", summary = "The same, one term after the other")
    List<VocabularyTermJson> vocabularies() {
        Vocabulary vocabulary = taxonomies.vocabulary();
        return vocabulary.taxonomies(null).stream()
                .flatMap(taxonomy -> vocabulary.termsOf(taxonomy).stream()
                        .map(term -> new VocabularyTermJson(
                                taxonomy.code(), term.code(), ByCode.of(term.name()), parent(term, vocabulary))))
                .toList();
    }

    @GetMapping("/mechanisms")
    @Needs(Permission.NOTHING)
    @Tag(name = "Reference data")
    @Operation(operationId = "listMechanisms", summary = "The mechanisms that recommend")
    List<MechanismJson> mechanisms() {
        List<Mechanism> all = mechanisms.directory().mechanisms();
        Map<Integer, Mechanism> byId = all.stream().collect(Collectors.toMap(Mechanism::id, Function.identity()));
        return all.stream()
                .map(each -> new MechanismJson(
                        each.code(),
                        each.type(),
                        ByCode.of(each.name()),
                        ByCode.of(each.shortName()),
                        parent(each, byId)))
                .toList();
    }

    @GetMapping("/states")
    @Needs(Permission.NOTHING)
    @Tag(name = "Reference data")
    @Operation(operationId = "listStates", summary = "The States and observers that recommend")
    List<StateJson> states() {
        return mechanisms.directory().states().stream()
                .map(each -> new StateJson(
                        each.code(), each.iso2(), each.kind(), each.regionalGroup(), ByCode.of(each.name())))
                .toList();
    }

    private static SystemJson json(NationalSystem system) {
        return new SystemJson(
                system.code(),
                ByCode.of(system.name()),
                system.zone().getId(),
                system.isPublic(),
                system.isDemonstration());
    }

    private static TaxonomyJson json(Taxonomy taxonomy, Vocabulary vocabulary) {
        return new TaxonomyJson(
                taxonomy.code(),
                taxonomy.kind().code(),
                ByCode.of(taxonomy.name()),
                taxonomy.validity().from(),
                taxonomy.validity().to(),
                vocabulary.termsOf(taxonomy).stream()
                        .map(term -> new TermJson(term.code(), ByCode.of(term.name()), parent(term, vocabulary)))
                        .toList());
    }

    private static @Nullable String parent(Term term, Vocabulary vocabulary) {
        Integer parent = term.parent();
        return parent == null ? null : vocabulary.term(parent).map(Term::code).orElse(null);
    }

    private static @Nullable String parent(Mechanism mechanism, Map<Integer, Mechanism> byId) {
        Integer parent = mechanism.parent();
        Mechanism known = parent == null ? null : byId.get(parent);
        return known == null ? null : known.code();
    }
}
