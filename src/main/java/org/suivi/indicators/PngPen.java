package org.suivi.indicators;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Draws a PNG, twice as fine as the chart is measured, with the letters that come with the program. */
final class PngPen implements Pen {

    private static final int FINER = 2;
    private static final Color INK = Color.decode("#1c2733");

    /** Kept until the end, because only then it is known how high the drawing is. */
    private final List<Consumer<Graphics2D>> strokes = new ArrayList<>();

    private final ChartLetters letters;

    PngPen(ChartLetters letters) {
        this.letters = letters;
    }

    byte[] drawing(int width, int height) {
        var image = new BufferedImage(width * FINER, height * FINER, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        on.scale(FINER, FINER);
        strokes.forEach(stroke -> stroke.accept(on));
        on.dispose();
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return png.toByteArray();
    }

    @Override
    public void line(Spot from, Spot to, Stroke stroke) {
        strokes.add(on -> {
            on.setColor(Color.decode(stroke.colour()));
            on.setStroke(basic(stroke));
            on.draw(new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
        });
    }

    private static BasicStroke basic(Stroke stroke) {
        float width = (float) stroke.width();
        if (stroke.dash().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        }
        String[] parts = stroke.dash().split(" ");
        float[] dash = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            dash[i] = Float.parseFloat(parts[i]);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
    }

    @Override
    public void mark(Mark mark, Spot at, String colour, String title) {
        strokes.add(on -> {
            on.setColor(Color.decode(colour));
            on.fill(form(mark, at.x(), at.y()));
        });
    }

    private static Shape form(Mark mark, double x, double y) {
        return switch (mark) {
            case DOT -> new Ellipse2D.Double(x - 4, y - 4, 8, 8);
            case SQUARE -> new Rectangle2D.Double(x - 4, y - 4, 8, 8);
            case TRIANGLE -> polygon(x, y - 5, x + 5, y + 4, x - 5, y + 4);
            case DIAMOND -> polygon(x, y - 6, x + 6, y, x, y + 6, x - 6, y);
        };
    }

    private static Shape polygon(double... corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    @Override
    public void words(Spot at, Side side, String words) {
        if (words.isBlank()) {
            return;
        }
        strokes.add(on -> {
            TextLayout line = letters.line(words);
            double left = switch (side) {
                case AFTER -> at.x();
                case BEFORE -> at.x() - line.getAdvance();
                case AROUND -> at.x() - line.getAdvance() / 2;
            };
            on.setColor(INK);
            line.draw(on, (float) left, (float) at.y());
        });
    }
}
