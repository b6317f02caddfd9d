package org.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;
import org.suivi.taxonomies.ReferenceLoaded;

/** What histories show of a change is called by its name, never as the program calls it. */
class ChangedFieldsTests {

    @Test
    void everyFieldOfAChangeHasItsNameInHistories() {
        Map<String, String> nameless = new TreeMap<>();
        var messages = new Messages();
        List<Class<?>> changes = changes();
        assertThat(changes).contains(ReferenceLoaded.class);
        changes.forEach(change -> fields(change)
                .filter(field -> !messages.has("history.value." + field))
                .forEach(field -> nameless.put(field, change.getSimpleName())));
        assertThat(nameless).isEmpty();
    }

    private static List<Class<?>> changes() {
        var records = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                return true;
            }
        };
        records.addIncludeFilter(new AssignableTypeFilter(Change.class));
        return records.findCandidateComponents("org.suivi").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(Class::isRecord)
                .toList();
    }

    private static Stream<String> fields(Class<?> change) {
        Set<String> names = new HashSet<>();
        Stream.of(change.getRecordComponents())
                .filter(part ->
                        part.getName().equals("before") || part.getName().equals("after"))
                .forEach(part -> collect(part.getGenericType(), names));
        return names.stream();
    }

    /** A group of values is told value by value, so that only the innermost need names. */
    private static void collect(Type type, Set<String> names) {
        if (type instanceof ParameterizedType many && Collection.class.isAssignableFrom((Class<?>) many.getRawType())) {
            return;
        }
        if (type instanceof Class<?> group && group.isRecord() && group != LocalizedText.class) {
            for (RecordComponent part : group.getRecordComponents()) {
                if (Map.class.isAssignableFrom(part.getType())) {
                    continue;
                }
                if (isGroup(part.getType())) {
                    collect(part.getGenericType(), names);
                } else {
                    names.add(part.getName());
                }
            }
        }
    }

    private static boolean isGroup(Class<?> type) {
        return type.isRecord() && type != LocalizedText.class;
    }
}
