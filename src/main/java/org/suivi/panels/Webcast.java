package org.suivi.panels;

import java.util.function.LongFunction;

/**
 * Where a panel is broadcast and later recorded. The module that keeps recordings offers it as a bean; without one there is no link.
 *
 * @param address of a panel by its number; empty while there is none
 */
public record Webcast(LongFunction<String> address) {}
