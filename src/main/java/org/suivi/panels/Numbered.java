package org.suivi.panels;

/** A thing of a panel with its number there. */
interface Numbered {
    int id();
}
