package org.suivi.shared.web;

/** Whether a section was asked for as a part of the page that borrows it, or as a page of its own. */
public record AsPart(boolean isPart) {

    /** The template of the part; that of the page has the same name with "-page" behind it. */
    public String template(String part) {
        return isPart ? part : part + "-page";
    }
}
