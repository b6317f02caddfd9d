package org.suivi;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * Measures what docs/adr/0002 decided on: the same list of 50 rows with eight facets, rendered by JTE and by Thymeleaf. Its command is
 * in the record.
 */
public final class TemplateMeasure {

    private static final Path TEMPLATES = Path.of("src/test/resources/measure");
    private static final int WARM_UP = 3000;
    private static final int RUNS = 2000;

    /** One row of the list. */
    public record Row(String symbol, String paragraph, String text, String position, List<String> tags) {}

    /** One facet with its counts. */
    public record Facet(String name, List<Count> counts) {}

    /** One value of a facet. */
    public record Count(String value, int rows) {}

    private TemplateMeasure() {}

    public static void main(String[] arguments) {
        Map<String, Object> model = Map.of("rows", rows(), "facets", facets());
        var jte = TemplateEngine.create(
                new DirectoryCodeResolver(TEMPLATES), Path.of("target/measure"), ContentType.Html);
        var resolver = new FileTemplateResolver();
        resolver.setPrefix(TEMPLATES + "/");
        resolver.setSuffix(".html");
        var thymeleaf = new org.thymeleaf.TemplateEngine();
        thymeleaf.setTemplateResolver(resolver);
        var context = new Context(Locale.ENGLISH, model);
        measure("JTE", () -> {
            var out = new Utf8ByteOutput();
            jte.render("list.jte", model, out);
            return out.getContentLength();
        });
        measure("Thymeleaf", () -> {
            var bytes = new ByteArrayOutputStream();
            var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            thymeleaf.process("list", context, writer);
            return bytes.size();
        });
    }

    private static void measure(String name, Supplier<Integer> render) {
        int size = 0;
        for (int i = 0; i < WARM_UP; i++) {
            size = render.get();
        }
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            size = render.get();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-10s %6d bytes   p50 %7.3f ms   p95 %7.3f ms%n",
                name,
                size,
                nanos[RUNS / 2] / 1e6,
                nanos[RUNS * 95 / 100] / 1e6);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String text =
                    "Strengthen the national mechanism for reporting & follow-up, \"in law\" and in practice (%d) "
                            .formatted(i);
            rows.add(new Row(
                    "A/HRC/28/15",
                    "115." + i,
                    text.repeat(3),
                    i % 3 == 0 ? "noted" : "supported",
                    List.of("A1", "B <2>", "C3")));
        }
        return rows;
    }

    private static List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<Count> counts = new ArrayList<>();
            for (int j = 0; j < 15; j++) {
                counts.add(new Count("Value " + j, j * 37));
            }
            facets.add(new Facet("Facet " + i, counts));
        }
        return facets;
    }
}
