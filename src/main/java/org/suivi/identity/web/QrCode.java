package org.suivi.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A square that a telephone reads, as one path of an SVG, so that no other program learns the secret in it.
 *
 * @param size width and height in modules, with the quiet zone
 */
public record QrCode(int size, String path) {

    private static final int QUIET_ZONE = 4;

    static QrCode of(String text) {
        try {
            BitMatrix bits = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            var path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(bits.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}
