package org.suivi.taxonomies;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** What the form of a list asks. */
    public ReferenceShape shape(String list) {
        ReferenceList found = named(list);
        return new ReferenceShape(
                list,
                found.words().isCoded(),
                found.words().areOwn(),
                found.canHaveDoubles(),
                store.categories(found),
                found.details().stream()
                        .map(detail ->
                                new ReferenceShape.Field(detail.name(), detail.isNeeded(), store.choices(detail)))
                        .toList());
    }

    /** One page of a list, by name in the reader's language; the words are looked for in every language and spelling. */
    public Page<ReferenceEntry> page(String list, EntryFilter filter, Language language) {
        return page(named(list), filter, language);
    }

    Page<ReferenceEntry> page(ReferenceList list, EntryFilter filter, Language language) {
        List<ReferenceEntry> found = store.all(list).stream()
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
        if (store.categories(to).stream().noneMatch(each -> each.code().equals(command.category()))) {
            throw new Refused("reference.category.unknown", command.category());
        }
        if (to.words().isCoded() && !command.code().matches(to.words().codeForm())) {
            throw new Refused("reference.code.form");
        }
        if (to.words().areOwn()) {
            command.wording().mustHaveName();
        }
        var content = new ReferenceEntry.Content(
                command.wording(), command.validity(), details(to, Map.of(), command.details()), null);
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
        ReferenceList of = named(list);
        Wording wording = of.words().areOwn() ? command.wording() : entry.wording();
        ReferenceChanged change =
                entry.change(actor, wording, command.validity(), details(of, entry.details(), command.details()));
        store.save(of, entry);
        events.publishEvent(change);
    }

    /** The given values, each checked against its field; a field that was not given keeps its value. */
    private Map<String, String> details(ReferenceList list, Map<String, String> before, Map<String, String> given) {
        Map<String, String> details = new LinkedHashMap<>();
        for (Detail detail : list.details()) {
            String value = given.getOrDefault(detail.name(), before.getOrDefault(detail.name(), ""))
                    .strip();
            if (value.isEmpty() && detail.isNeeded()) {
                throw new Refused("reference.detail.missing");
            }
            boolean isKnown = value.isEmpty()
                    || detail.choices() == null
                    || store.choices(detail).stream()
                            .anyMatch(choice -> choice.code().equals(value));
            if (!isKnown || !detail.accepts(value)) {
                throw new Refused("reference.detail.form", value);
            }
            details.put(detail.name(), value);
        }
        return details;
    }

    Stream<ReferenceList> all() {
        return lists.values().stream();
    }

    private ReferenceList named(String list) {
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
