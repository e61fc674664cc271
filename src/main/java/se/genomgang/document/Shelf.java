package se.genomgang.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The files that go into a package, each at a place of its own; their contents are read when they are put in. */
final class Shelf {

    /** @param sha256 what the content must come to; null for what is made for the package */
    record Item(String path, @Nullable String sha256, Supplier<byte[]> content) {}

    private final List<Item> items = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * @param folder without a last slash
     * @param name what to call the file there; made safe, and another than those already there
     * @param label what the file is
     * @param original what the file was called
     */
    Dossier.FilePart put(
            String folder,
            String name,
            String label,
            String original,
            @Nullable String sha256,
            Supplier<byte[]> content) {
        String path = free(folder, SafeName.of(name));
        items.add(new Item(path, sha256, content));
        return new Dossier.FilePart(path, label, original, sha256);
    }

    /** A folder's own name. */
    String folder(String parent, String name) {
        return free(parent, SafeName.of(name));
    }

    private String free(String folder, String name) {
        String path = folder + "/" + name;
        for (int number = 2; !taken.add(path.toLowerCase(Locale.ROOT)); number++) {
            path = folder + "/" + number + "_" + name;
        }
        return path;
    }

    List<Item> items() {
        return List.copyOf(items);
    }
}
