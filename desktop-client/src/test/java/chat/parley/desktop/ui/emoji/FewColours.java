package chat.parley.desktop.ui.emoji;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A picture with few colours, found by cutting the space of its colours at the median again and again. */
final class FewColours {

    private final BufferedImage source;
    private final int most;

    FewColours(BufferedImage source, int most) {
        this.source = source;
        this.most = most;
    }

    BufferedImage image() {
        int[] pixels = source.getRGB(0, 0, source.getWidth(), source.getHeight(), null, 0, source.getWidth());
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            // What is quite transparent has no colour.
            pixels[i] = pixels[i] >>> 24 == 0 ? 0 : pixels[i];
            counts.merge(pixels[i], 1, Integer::sum);
        }
        List<List<int[]>> boxes = new ArrayList<>();
        boxes.add(new ArrayList<>(counts.entrySet().stream().map(each -> new int[]{each.getKey(), each.getValue()})
                .sorted(Comparator.comparing(each -> each[0])).toList()));
        while (boxes.size() < most) {
            List<int[]> widest = boxes.stream().filter(box -> box.size() > 1)
                    .max(Comparator.comparing(FewColours::spread)).orElse(null);
            if (widest == null) {
                break;
            }
            boxes.remove(widest);
            split(widest, boxes);
        }
        return indexed(pixels, boxes);
    }

    private static void split(List<int[]> box, List<List<int[]>> boxes) {
        int axis = axis(box);
        box.sort(Comparator.comparing(colour -> channel(colour[0], axis)));
        long half = box.stream().mapToLong(colour -> colour[1]).sum() / 2;
        int cut = 1;
        for (long seen = box.getFirst()[1]; cut < box.size() - 1 && seen < half; cut++) {
            seen += box.get(cut)[1];
        }
        boxes.add(new ArrayList<>(box.subList(0, cut)));
        boxes.add(new ArrayList<>(box.subList(cut, box.size())));
    }

    private static long spread(List<int[]> box) {
        int axis = axis(box);
        return (long) range(box, axis) * range(box, axis)
                * (long) Math.sqrt(box.stream().mapToLong(colour -> colour[1]).sum());
    }

    private static int axis(List<int[]> box) {
        int widest = 0;
        for (int axis = 1; axis < 4; axis++) {
            if (range(box, axis) > range(box, widest)) {
                widest = axis;
            }
        }
        return widest;
    }

    private static int range(List<int[]> box, int axis) {
        int least = 255;
        int greatest = 0;
        for (int[] colour : box) {
            least = Math.min(least, channel(colour[0], axis));
            greatest = Math.max(greatest, channel(colour[0], axis));
        }
        return greatest - least;
    }

    private BufferedImage indexed(int[] pixels, List<List<int[]>> boxes) {
        int[] palette = new int[boxes.size()];
        Map<Integer, Integer> index = new HashMap<>();
        boxes.sort(Comparator.comparing(box -> mean(box) >>> 24));
        for (int i = 0; i < palette.length; i++) {
            palette[i] = mean(boxes.get(i));
            for (int[] colour : boxes.get(i)) {
                index.put(colour[0], i);
            }
        }
        var model = new IndexColorModel(8, palette.length, palette, 0, true, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var image = new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < pixels.length; i++) {
            image.getRaster().setSample(i % source.getWidth(), i / source.getWidth(), 0,
                    index.getOrDefault(pixels[i], 0));
        }
        return image;
    }

    /** Opacity last: what is transparent then stands together in the palette. */
    private static int mean(List<int[]> box) {
        long[] sums = new long[4];
        long all = 0;
        for (int[] colour : box) {
            all += colour[1];
            for (int axis = 0; axis < 4; axis++) {
                sums[axis] += (long) channel(colour[0], axis) * colour[1];
            }
        }
        int mean = 0;
        for (int axis = 0; axis < 4; axis++) {
            mean |= (int) ((sums[axis] + all / 2) / all) << 8 * axis;
        }
        return mean;
    }

    private static int channel(int argb, int axis) {
        return argb >>> 8 * axis & 0xFF;
    }
}
