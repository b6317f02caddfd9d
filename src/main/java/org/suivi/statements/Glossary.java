package org.suivi.statements;

import java.util.List;
import org.suivi.shared.LocalizedText;

/** The names and terms of one panel in the six languages, for those who interpret it. */
public record Glossary(List<Part> parts) {

    /**
     * Rows of one kind.
     *
     * @param title key of the message above them
     */
    public record Part(String title, List<Row> rows) {}

    /**
     * What is called so.
     *
     * @param who whose function it is; empty where the words stand for themselves
     */
    public record Row(String who, LocalizedText words) {}
}
