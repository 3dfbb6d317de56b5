package chat.parley.desktop.ui;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** What is said of files in the person's language. */
public final class FileWords {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private FileWords() {}

    /**
     * What stands for files where they cannot be seen: “Photo”, “3 photos”, the name of the only file, “2 files”.
     *
     * @param names of all of them
     * @param pictures how many of them are pictures
     */
    public static String brief(Texts texts, List<String> names, long pictures) {
        if (names.size() == 1) {
            return pictures == 1 ? texts.get("files.photo") : names.getFirst();
        }
        return texts.count(pictures == names.size() ? "files.photos" : "files.files", names.size());
    }

    /** “820 B”, “14 KB”, “1.2 MB”, with the decimal sign of the language. */
    public static String size(Texts texts, long bytes) {
        if (bytes < KILO) {
            return texts.get("files.bytes", bytes);
        }
        if (bytes < MEGA) {
            return texts.get("files.kilobytes", Math.ceilDiv(bytes, KILO));
        }
        var number = NumberFormat.getNumberInstance(Locale.of(texts.language().get().code()));
        number.setMaximumFractionDigits(bytes < 100 * MEGA ? 1 : 0);
        return texts.get("files.megabytes", number.format((double) bytes / MEGA));
    }
}
