package org.suivi.taxonomies;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** All reference data as an administrator finds, adds and corrects it. */
@Service
@Transactional(readOnly = true)
public class ReferenceLists {

    private static final int PAGE_SIZE = 50;

    private final Map<String, ReferenceList> lists = new LinkedHashMap<>();
    private final EntryStore store;
    private final ApplicationEventPublisher events;

    ReferenceLists(List<ReferenceList> offered, EntryStore store, ApplicationEventPublisher events) {
        offered.forEach(list -> lists.put(list.code(), list));
        this.store = store;
        this.events = events;
    }

    public List<String> codes() {
        return List.copyOf(lists.keySet());
    }

    /** What sorts of entry a list holds; a new entry is of one of them. */
    public List<String> categories(String list) {
        return store.categories(named(list));
    }

    /** One page of a list, by name in the reader's language; the words are looked for in every language and spelling. */
    public Page<ReferenceEntry> page(String list, EntryFilter filter, Language language) {
        List<ReferenceEntry> found = store.all(named(list)).stream()
                .filter(filter::accepts)
                .sorted(byName(language))
                .toList();
        int number = Math.max(1, Math.min(filter.page(), (found.size() + PAGE_SIZE - 1) / PAGE_SIZE));
        List<ReferenceEntry> rows = found.subList(
                Math.min(found.size(), (number - 1) * PAGE_SIZE), Math.min(found.size(), number * PAGE_SIZE));
        return new Page<>(rows, found.size(), number, PAGE_SIZE);
    }

    public ReferenceEntry entry(String list, int id) {
        return store.find(named(list), id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    @Transactional
    public int add(Actor actor, String list, AddReference command) {
        actor.mustHave(Permission.ADMINISTER);
        ReferenceList to = named(list);
        if (!store.categories(to).contains(command.category())) {
            throw new Refused("reference.category.unknown", command.category());
        }
        var content = new ReferenceEntry.Content(command.wording(), command.validity(), null);
        int id = store.add(to, command.code(), command.category(), content);
        events.publishEvent(new ReferenceAdded(actor, new Ref(to.table(), id), content));
        return id;
    }

    @Transactional
    public void change(Actor actor, String list, ChangeReference command) {
        actor.mustHave(Permission.ADMINISTER);
        ReferenceEntry entry = entry(list, command.id());
        if (entry.version() != command.version()) {
            throw new Stale(entry.ref());
        }
        ReferenceChanged change = entry.change(actor, command.wording(), command.validity());
        store.save(named(list), entry);
        events.publishEvent(change);
    }

    ReferenceList named(String list) {
        ReferenceList found = lists.get(list);
        if (found == null) {
            throw new NotFound("problem.not-found");
        }
        return found;
    }

    private static Comparator<ReferenceEntry> byName(Language language) {
        var collator = Collator.getInstance(language.locale());
        return (a, b) -> collator.compare(
                a.wording().name().plain(language), b.wording().name().plain(language));
    }
}
