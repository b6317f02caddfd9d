package org.suivi.indicators;

import java.util.Locale;

/** Draws an SVG that stands alone. */
final class SvgPen implements Pen {

    private final StringBuilder svg = new StringBuilder(4096);

    String drawing(String title, int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + width + " " + height
                + "\" width=\"" + width + "\" height=\"" + height
                + "\" font-family=\"Noto Sans, Noto Sans Arabic, Noto Sans CJK SC, sans-serif\""
                + " font-size=\"14\" fill=\"#1c2733\"><title>" + escaped(title) + "</title>"
                + "<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"#ffffff\"/>" + svg + "</svg>";
    }

    @Override
    public void line(Spot from, Spot to, Stroke stroke) {
        svg.append("<line x1=\"" + at(from.x()) + "\" y1=\"" + at(from.y()) + "\" x2=\"" + at(to.x()) + "\" y2=\""
                + at(to.y()) + "\" stroke=\"" + stroke.colour() + "\" stroke-width=\"" + at(stroke.width()) + "\"");
        if (!stroke.dash().isEmpty()) {
            svg.append(" stroke-dasharray=\"").append(stroke.dash()).append("\"");
        }
        svg.append("/>");
    }

    @Override
    public void mark(Mark mark, Spot at, String colour, String title) {
        String form = form(mark, at.x(), at.y());
        svg.append("<").append(form).append(" fill=\"").append(colour).append("\"");
        if (title.isEmpty()) {
            svg.append("/>");
        } else {
            String element = form.substring(0, form.indexOf(' '));
            svg.append("><title>" + escaped(title) + "</title></" + element + ">");
        }
    }

    private static String form(Mark mark, double x, double y) {
        return switch (mark) {
            case DOT -> "circle cx=\"" + at(x) + "\" cy=\"" + at(y) + "\" r=\"4\"";
            case SQUARE -> "rect x=\"" + at(x - 4) + "\" y=\"" + at(y - 4) + "\" width=\"8\" height=\"8\"";
            case TRIANGLE -> "path d=\"M" + at(x) + " " + at(y - 5) + "l5 9h-10z\"";
            case DIAMOND -> "path d=\"M" + at(x) + " " + at(y - 6) + "l6 6l-6 6l-6-6z\"";
        };
    }

    @Override
    public void words(Spot at, Side side, String words) {
        String anchor = switch (side) {
            case AFTER -> "start";
            case BEFORE -> "end";
            case AROUND -> "middle";
        };
        svg.append("<text x=\"" + at(at.x()) + "\" y=\"" + at(at.y()) + "\" text-anchor=\"" + anchor
                + "\" unicode-bidi=\"plaintext\">" + escaped(words) + "</text>");
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ");
    }
}
