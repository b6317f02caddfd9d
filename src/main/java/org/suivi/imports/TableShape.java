package org.suivi.imports;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** How a table is written in its file: encoding and separator of a text file, sheet of a workbook, row of the headings. */
public record TableShape(
        Charset charset, char delimiter, @Nullable String sheet, int headingRow) {}
