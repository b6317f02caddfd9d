package org.suivi.cooperation;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.AuditedKinds;
import org.suivi.shared.NotFound;
import org.suivi.shared.Ref;
import org.suivi.shared.SealedWords;

/** Drafts, exclusions and what else only its owner may know of a record: a log tells that they changed, and its owner what to. */
@Component
class HouseSealedWords implements SealedWords {

    private final Sight sight;
    private final HouseStore store;

    HouseSealedWords(Sight sight, HouseStore store) {
        this.sight = sight;
        this.store = store;
    }

    @Bean
    static AuditedKinds recordsInTheLog() {
        return new AuditedKinds(Stream.of(Entity.values()).map(Entity::code).collect(Collectors.toSet()));
    }

    @Override
    public Set<String> verbs() {
        return Set.of("assistance-written");
    }

    @Override
    public Predicate<Ref> openTo(Actor actor) {
        Reader reader = sight.of(actor);
        return record -> isOwn(reader, record.id());
    }

    private boolean isOwn(Reader reader, long id) {
        try {
            HouseRecord record = store.any(id);
            return reader.owns(record.entity(), record.party());
        } catch (NotFound gone) {
            return false;
        }
    }
}
