package org.suivi.shared;

/**
 * Names a thing of any module across platform lines, where its class may not be known.
 *
 * @param type the kind in kebab-case, the same word as in URLs and message keys ("recommendation")
 */
public record Ref(String type, long id) {

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
