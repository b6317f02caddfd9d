package org.suivi.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * What is drawn in a picture, without the margin around it: how much each point differs from the ground. Two are alike when they differ
 * in a quarter of what is drawn at most, as edges of the same signs do at places that are no whole points.
 */
final class Ink {

    private static final int VISIBLE = 24;
    private static final double MOST_UNLIKE = 0.25;
    private static final int MOST_WIDER = 3;

    private static final String BOX_OF_WORDS = """
            ([selector, words]) => {
              const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
              let text = walker.nextNode();
              while (!text.data.includes(words)) text = walker.nextNode();
              const range = document.createRange();
              range.setStart(text, text.data.indexOf(words));
              range.setEnd(text, text.data.indexOf(words) + words.length);
              const box = range.getBoundingClientRect();
              return [box.left, box.top, box.width, box.height];
            }""";

    private final double[][] points;

    private Ink(double[][] points) {
        this.points = points;
    }

    private static Ink of(byte[] png) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            return new Ink(points(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What words look like inside a line. */
    static Ink ofWords(Page page, String selector, String words) {
        List<?> box = (List<?>) page.evaluate(BOX_OF_WORDS, List.of(selector, words));
        var clip = new Clip(number(box, 0), number(box, 1), number(box, 2), number(box, 3));
        return of(page.screenshot(new Page.ScreenshotOptions().setClip(clip)));
    }

    private static double number(List<?> box, int at) {
        return ((Number) box.get(at)).doubleValue();
    }

    private static double[][] points(BufferedImage picture) {
        int ground = light(picture.getRGB(0, 0));
        int left = picture.getWidth();
        int top = picture.getHeight();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (Math.abs(light(picture.getRGB(x, y)) - ground) > VISIBLE) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        double[][] points = new double[Math.max(0, bottom - top)][Math.max(0, right - left)];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                points[y - top][x - left] = Math.abs(light(picture.getRGB(x, y)) - ground);
            }
        }
        return points;
    }

    private static int light(int rgb) {
        var colour = new Color(rgb);
        return (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
    }

    Ink mirrored() {
        double[][] other = new double[points.length][];
        for (int y = 0; y < points.length; y++) {
            other[y] = new double[points[y].length];
            for (int x = 0; x < points[y].length; x++) {
                other[y][x] = points[y][points[y].length - 1 - x];
            }
        }
        return new Ink(other);
    }

    boolean isLike(Ink other) {
        if (points.length == 0
                || Math.abs(width() - other.width()) > MOST_WIDER
                || Math.abs(points.length - other.points.length) > MOST_WIDER) {
            return false;
        }
        double differs = 0;
        double drawn = 0;
        for (int y = 0; y < Math.min(points.length, other.points.length); y++) {
            for (int x = 0; x < Math.min(width(), other.width()); x++) {
                differs += Math.abs(points[y][x] - other.points[y][x]);
                drawn += Math.max(points[y][x], other.points[y][x]);
            }
        }
        return differs / drawn <= MOST_UNLIKE;
    }

    private int width() {
        return points.length == 0 ? 0 : points[0].length;
    }
}
