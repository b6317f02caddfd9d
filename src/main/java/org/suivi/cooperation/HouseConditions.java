package org.suivi.cooperation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;

/** The one condition behind rows, totals and facets of lists and behind the figures of boards, so that each number opens its list. */
@Component
class HouseConditions {

    /** Records with whose they are; the names that conditions and facets use. */
    static final String FROM = " from assistance_record r join party_card p on p.id = r.party_id ";

    /** Whether the reader may know whose the record is. */
    static final String NAMED = named("r");

    /** The same of a record under this name. */
    static String named(String record) {
        return "(%1$s.is_named or :desk or %2$s or %1$s.party_id in (:coordinated))"
                .formatted(record, Reader.owns(record));
    }

    /** Needs that wait for help or for its end. */
    static final String WAITING =
            "r.entity = 'need' and r.state in ('open', 'in-matching', 'unmet-escalated', 'matched', 'in-delivery')";

    private final Sight sight;
    private final Freshness freshness;
    private final Officers officers;

    HouseConditions(Sight sight, Freshness freshness, Officers officers) {
        this.sight = sight;
        this.freshness = freshness;
        this.officers = officers;
    }

    /** A condition on {@link #FROM}, and what stands in it. */
    record Asked(String where, Map<String, Object> parameters) {

        /** Only those of these records. */
        Asked among(Collection<Long> ids) {
            Map<String, Object> more = new HashMap<>(parameters);
            more.put("among", ids.toArray(Long[]::new));
            return new Asked(where + " and r.id = any(:among)", more);
        }
    }

    /** On all that everybody with this level reads, for figures that name nobody. */
    Asked ofAll(Entity entity, Level level) {
        return new Asked(
                " where r.entity = :entity and r.reach <= :rank and r.state in (:listed)",
                Map.of(
                        "entity",
                        entity.code(),
                        "rank",
                        level.rank(),
                        "listed",
                        Arrays.asList(RecordState.listed(entity.states())),
                        "desk",
                        level == Level.DESK,
                        "coordinated",
                        List.of(0L),
                        "asking",
                        List.of(0L),
                        "voicing",
                        List.of(0L),
                        "offering",
                        List.of(0L),
                        "telling",
                        List.of(0L)));
    }

    /** The days in the conditions of {@link HouseGroup}: by when what was confirmed grew old, and what is soon. */
    Map<String, Object> days() {
        return Map.of(
                "oldNeed", freshness.notFreshBy(Entity.NEED),
                "oldOffer", freshness.notFreshBy(Entity.OFFER),
                "oldChallenge", freshness.notFreshBy(Entity.CHALLENGE),
                "oldPractice", freshness.notFreshBy(Entity.PRACTICE),
                "soon", freshness.today().plusDays(HouseGroup.SOON));
    }

    Asked of(Actor actor, Entity entity, HouseFilter filter) {
        Reader reader = sight.of(actor);
        List<String> conditions = new ArrayList<>(List.of("r.entity = :entity", Reader.sees("r")));
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.put("entity", entity.code());
        if (filter.isOwn()) {
            conditions.add(Reader.owns("r"));
        }
        if (!filter.isAll() && !filter.chosen().containsKey(HouseFacet.STATE)) {
            conditions.add("r.state in (:listed)");
            parameters.put("listed", Arrays.asList(RecordState.listed(entity.states())));
        }
        OfficerChoice officer = filter.officer();
        if (officer != null) {
            conditions.add(":desk and " + officers.answering(actor, officer).condition());
        }
        HouseGroup group = filter.group();
        if (group != null) {
            parameters.putAll(days());
        }
        filter.chosen().forEach((facet, value) -> {
            conditions.add(facet == HouseFacet.STATE && group != null ? group.condition() : facet.condition(value));
            parameters.put(facet.code(), facet.isOfTerms() ? Integer.valueOf(value) : value);
        });
        List<String> words = words(filter, parameters);
        if (!words.isEmpty()) {
            conditions.add("r.id in (select w.record_id from assistance_words w where w.entity = :entity and "
                    + String.join(" and ", words) + ")");
        }
        return new Asked(" where " + String.join(" and ", conditions), parameters);
    }

    /**
     * That each word asked for stands somewhere in what a record says. Not by {@code like}: PostgreSQL takes an unknown pattern to match
     * next to nothing, and then fetches thousands of records one by one.
     */
    private static List<String> words(HouseFilter filter, Map<String, Object> parameters) {
        List<String> words = new ArrayList<>();
        for (String word : filter.words().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                String name = "word" + words.size();
                words.add("strpos(w.words, :" + name + ") > 0");
                parameters.put(name, word);
            }
        }
        return words;
    }
}
