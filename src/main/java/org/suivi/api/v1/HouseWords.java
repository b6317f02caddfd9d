package org.suivi.api.v1;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.identity.PublicAddress;
import org.suivi.parties.Party;
import org.suivi.taxonomies.Vocabulary;

/** What the keys in rows of the clearing house stand for. */
record HouseWords(Map<Long, Party> parties, Vocabulary vocabulary, PublicAddress site) {

    HouseWords(Collection<Party> parties, Vocabulary vocabulary, PublicAddress site) {
        this(parties.stream().collect(Collectors.toMap(Party::id, party -> party)), vocabulary, site);
    }

    Map<String, String> party(long id) {
        Party party = parties.get(id);
        return party == null ? Map.of() : ByCode.of(party.name());
    }

    List<String> codes(List<Integer> terms) {
        return HouseJson.codes(terms, vocabulary);
    }

    @Nullable
    String code(@Nullable Integer term) {
        return term == null ? null : codes(List.of(term)).stream().findFirst().orElse(null);
    }

    String page(String path) {
        return site.of(path);
    }
}
