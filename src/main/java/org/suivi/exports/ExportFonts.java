package org.suivi.exports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.Objects;

/** The fonts that come with the program, so that a PDF looks the same on every machine; only the used letters are embedded. */
final class ExportFonts {

    private ExportFonts() {}

    static void addTo(PdfRendererBuilder builder) {
        add(builder, "NotoSans-Regular.ttf", "Noto Sans", 400);
        add(builder, "NotoSans-Bold.ttf", "Noto Sans", 700);
        add(builder, "NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic", 400);
        add(builder, "NotoNaskhArabic-Bold.ttf", "Noto Naskh Arabic", 700);
        add(builder, "NotoSansSC-Regular-GBK.ttf", "Noto Sans SC", 400);
    }

    private static void add(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(ExportFonts.class.getResourceAsStream("/fonts/" + file), file);
    }
}
