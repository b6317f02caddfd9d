package org.suivi.proceedings.web;

import org.suivi.panels.Panel;
import org.suivi.proceedings.Paper;

/**
 * A paper in a list.
 *
 * @param address of the page on which this reader reads it
 */
public record ListedPaper(Paper paper, Panel panel, String address) {}
