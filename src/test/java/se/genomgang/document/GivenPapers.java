package se.genomgang.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Papers that say all sorts of things, the same ones for the same seed. */
final class GivenPapers {

    private static final List<String> WORDS = List.of(
            "miljöledningssystemet",
            "åtgärd",
            "Ämnesområdet",
            "övergripande mål",
            "avvikelse",
            "och",
            "i",
            "den 7 februari 2027",
            "🌱",
            "👩🏽‍🔬",
            "שלום",
            "\u200fمرحبا\u200e",
            "\u202eåäö\u202c",
            "https://example.org/hemlig?a=1&b=2",
            "<img src=\"http://example.org/x.png\">",
            "file:///etc/passwd",
            "${7*7}",
            "=HYPERLINK(\"http://example.org\")",
            "a\u0000b",
            "x\ud800y",
            "\udc00z",
            "\ufffe",
            "tab\tefter",
            "]]>",
            "&amp;",
            "Å Ä Ö");

    private final Random random;

    GivenPapers(long seed) {
        random = new Random(seed);
    }

    Paper next() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, words(5)));
        for (int point = 1; point <= 4 + random.nextInt(6); point++) {
            blocks.add(new Block.Heading(2, "§ " + point + " " + words(4)));
            for (int n = random.nextInt(4); n > 0; n--) {
                blocks.add(block(0));
            }
            if (random.nextBoolean()) {
                blocks.add(new Block.Heading(3, words(3)));
                blocks.add(block(0));
            }
        }
        return new Paper(words(4), words(3), random.nextBoolean() ? "Utkast – arbetsmaterial" : null, words(3), blocks);
    }

    private Block block(int depth) {
        return switch (random.nextInt(depth > 3 ? 2 : 5)) {
            case 0, 1 -> text();
            case 2 ->
                new Block.Items(
                        random.nextBoolean(),
                        1 + random.nextInt(20),
                        several(4, () -> several(3, () -> block(depth + 1))));
            case 3 -> new Block.Facts(several(4, () -> new Block.Fact(words(2), several(2, () -> block(depth + 2)))));
            default -> table();
        };
    }

    private Block.Text text() {
        List<Block.Run> runs = several(
                5,
                () -> new Block.Run(
                        words(random.nextInt(20) == 0 ? 400 : 12) + (random.nextInt(3) == 0 ? "\n" : ""),
                        random.nextBoolean(),
                        random.nextBoolean()));
        return new Block.Text(runs, random.nextInt(4) == 0 ? Block.Tone.SMALL : Block.Tone.PLAIN);
    }

    private Block.Table table() {
        int columns = 1 + random.nextInt(6);
        return new Block.Table(
                words(4),
                cells(columns),
                IntStream.range(0, columns)
                        .map(n -> 5 + random.nextInt(60))
                        .boxed()
                        .toList(),
                several(12, () -> cells(columns)));
    }

    private List<String> cells(int columns) {
        return IntStream.range(0, columns).mapToObj(n -> words(6)).toList();
    }

    private String words(int most) {
        return IntStream.range(0, random.nextInt(most) + 1)
                .mapToObj(n -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    private <T> List<T> several(int most, java.util.function.Supplier<T> one) {
        List<T> several = new ArrayList<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            several.add(one.get());
        }
        return several;
    }
}
