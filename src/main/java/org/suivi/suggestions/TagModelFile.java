package org.suivi.suggestions;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The form in which a model is kept: only the features that some tag uses, and of each tag only the weights that are not zero. */
final class TagModelFile {

    private static final int MARK = 0x53554d31;
    private static final int MOST_FEATURES = 2_000_000;
    private static final int MOST_TAGS = 5_000;
    private static final float GRAIN = 512;

    private TagModelFile() {}

    static void write(OutputStream out, Examples examples, List<TagModel.Tag> tags, Map<String, Integer> leftOut)
            throws IOException {
        Map<Integer, Integer> places = new HashMap<>();
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(MARK);
            Map<String, Integer> used = used(examples, tags);
            data.writeInt(used.size());
            for (Map.Entry<String, Integer> feature : used.entrySet()) {
                places.put(feature.getValue(), places.size());
                data.writeUTF(feature.getKey());
                data.writeFloat(examples.rarity(feature.getValue()));
            }
            data.writeInt(tags.size());
            for (TagModel.Tag tag : tags) {
                write(data, tag, places);
            }
            data.writeInt(leftOut.size());
            for (Map.Entry<String, Integer> one : new TreeMap<>(leftOut).entrySet()) {
                data.writeUTF(one.getKey());
                data.writeInt(one.getValue());
            }
        }
    }

    private static Map<String, Integer> used(Examples examples, List<TagModel.Tag> tags) {
        Map<String, Integer> used = new TreeMap<>(examples.numbers());
        used.values().removeIf(number -> tags.stream().allMatch(tag -> Math.round(tag.weights()[number] * GRAIN) == 0));
        return used;
    }

    private static void write(DataOutputStream data, TagModel.Tag tag, Map<Integer, Integer> places)
            throws IOException {
        data.writeUTF(tag.code());
        data.writeDouble(tag.threshold());
        data.writeFloat(tag.weights()[tag.weights().length - 1]);
        TreeMap<Integer, Integer> weights = new TreeMap<>();
        places.forEach((number, place) -> {
            int grains = Math.round(tag.weights()[number] * GRAIN);
            if (grains != 0) {
                weights.put(place, Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, grains)));
            }
        });
        data.writeInt(weights.size());
        for (Map.Entry<Integer, Integer> weight : weights.entrySet()) {
            data.writeInt(weight.getKey());
            data.writeShort(weight.getValue());
        }
    }

    static TagModel read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new GZIPInputStream(in))) {
            if (data.readInt() != MARK) {
                throw new IOException("Not a tag model");
            }
            int size = checked(data.readInt(), MOST_FEATURES);
            Map<String, Integer> numbers = new HashMap<>();
            List<Float> rarities = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                numbers.put(data.readUTF(), i);
                rarities.add(data.readFloat());
            }
            float[] rarity = new float[size];
            for (int i = 0; i < size; i++) {
                rarity[i] = rarities.get(i);
            }
            List<TagModel.Tag> tags = new ArrayList<>();
            for (int left = checked(data.readInt(), MOST_TAGS); left > 0; left--) {
                tags.add(readTag(data, size));
            }
            Map<String, Integer> leftOut = new TreeMap<>();
            for (int left = checked(data.readInt(), MOST_TAGS); left > 0; left--) {
                leftOut.put(data.readUTF(), data.readInt());
            }
            return new TagModel(Examples.of(numbers, rarity), tags, leftOut);
        }
    }

    private static TagModel.Tag readTag(DataInputStream data, int size) throws IOException {
        String code = data.readUTF();
        double threshold = data.readDouble();
        float[] weights = new float[size + 1];
        weights[size] = data.readFloat();
        for (int left = checked(data.readInt(), size); left > 0; left--) {
            int place = data.readInt();
            if (place < 0 || place >= size) {
                throw new IOException("Not a tag model: a weight belongs to no feature");
            }
            weights[place] = data.readShort() / GRAIN;
        }
        return new TagModel.Tag(code, weights, threshold);
    }

    private static int checked(int count, int most) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException("Not a tag model: a count is out of range");
        }
        return count;
    }
}
