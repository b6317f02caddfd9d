package org.suivi.panels;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the things of a panel are written in rows and in the journal: their components and nothing that follows from them. */
final class PanelJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .build();

    private PanelJson() {}

    static String written(Object thing) {
        return JSON.writeValueAsString(thing);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    static <T> T read(JsonNode node, Class<T> type) {
        return JSON.treeToValue(node, type);
    }

    static JsonNode tree(String text) {
        return JSON.readTree(text);
    }
}
