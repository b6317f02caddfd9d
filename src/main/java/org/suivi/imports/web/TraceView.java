package org.suivi.imports.web;

import org.suivi.imports.ImportRun;
import org.suivi.recommendations.ReceiptTrace;

/** One import behind a recommendation, and what it did to it. */
public record TraceView(ReceiptTrace trace, ImportRun run) {}
