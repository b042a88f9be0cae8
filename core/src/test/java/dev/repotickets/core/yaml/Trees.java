package dev.repotickets.core.yaml;

import dev.repotickets.core.tree.Node;
import dev.repotickets.core.tree.Node.Fields;
import dev.repotickets.core.tree.Node.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;

/// Makes random trees with nasty texts, the same ones for the same seed.
final class Trees {
    /// Texts that a careless writer or reader gets wrong.
    static final List<String> NASTY =
            List.of(
                    "",
                    " ",
                    "no",
                    "on",
                    "yes",
                    "Y",
                    "n",
                    "off",
                    "True",
                    "NULL",
                    "null",
                    "~",
                    "<<",
                    "=",
                    "1E-1",
                    "012",
                    "0x1F",
                    "0o17",
                    "0b11",
                    "1_000",
                    "1:30",
                    "190:20:30.15",
                    ".5",
                    ".inf",
                    "-.INF",
                    ".nan",
                    "+1",
                    "-1",
                    "1.5",
                    "1e5",
                    "2026-01-01T00:00:00Z",
                    "2026-01-01",
                    "2001-12-14 21:59:43.10 -5",
                    "0197c3a1-7b1e-7c55-b0a3-5d1c1e9b3f10",
                    "12345678",
                    "a: b # c",
                    "- x",
                    "-x",
                    "-",
                    "? k",
                    "?",
                    ":",
                    "a:",
                    "a:b",
                    "\"",
                    "'",
                    "it's",
                    "\\",
                    "#@ 2099-01-01",
                    "#x",
                    "a #b",
                    "a#b",
                    "*x",
                    "&x",
                    "!x",
                    "%x",
                    "@x",
                    "`x`",
                    "{",
                    "[",
                    "}",
                    "]",
                    "|",
                    ">",
                    "[]",
                    "{}",
                    ",",
                    "a, b",
                    " leading",
                    "trailing ",
                    "\ttab",
                    "a\tb",
                    "---",
                    "...",
                    "--- a",
                    "<<<<<<< HEAD",
                    "=======",
                    ">>>>>>> x",
                    "||||||| base",
                    "a\n---\nb",
                    "...\n",
                    "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> x",
                    "a\nb",
                    "a\nb\n",
                    "a\n\n",
                    "\n",
                    "\n\n",
                    "\na",
                    " a\nb",
                    "\n  a\nb",
                    "a\n  b\n c",
                    "  \na",
                    "a\n   ",
                    "a\n   \n",
                    "a \nb \n",
                    "\ta\n\tb",
                    "a\n\t",
                    "a\r\nb\r\n",
                    "a\rb",
                    "\r",
                    "#a\n#b",
                    "- a\n- b",
                    "a: b\nc: d",
                    "a\n\n\nb",
                    "a\n\n\nb\n",
                    "\u0000",
                    "\u0007",
                    "\u001b[31m",
                    "\u007f",
                    "\u0085",
                    "a\u0085b\nc",
                    "\u00a0",
                    "\u2028",
                    "\u2029x",
                    "\u202eevil",
                    "\u200b",
                    "\ufeff",
                    "\ufffe",
                    "\ufffd",
                    "Größe",
                    "日本語",
                    "👩‍💻 ok",
                    "e\u0301",
                    "\ud83d\ude00",
                    "\udb40\udc41",
                    "\ud83f\udffe",
                    "x".repeat(2_000),
                    "word ".repeat(60) + "end",
                    "key: value\n".repeat(3));

    private static final String ALPHABET = "ab1 :#-'\"\\\n\n  \t|>{}[],&*!%@`.~é\u2028\r";

    private final SplittableRandom random;

    Trees(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Fields fields() {
        return fields(1);
    }

    String text() {
        if (random.nextInt(3) > 0) {
            return NASTY.get(random.nextInt(NASTY.size()));
        }
        var text = new StringBuilder();
        int length = random.nextInt(20);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private Fields fields(int depth) {
        var values = new LinkedHashMap<String, Node>();
        int size = 1 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            values.put(key(i), node(depth + 1));
        }
        return new Fields(values);
    }

    private String key(int i) {
        String text = random.nextInt(4) == 0 ? text() : "";
        return text.length() > 100 || text.isEmpty() ? "key-" + i : text;
    }

    private Node node(int depth) {
        int kind = depth > 6 ? 0 : random.nextInt(10);
        return switch (kind) {
            case 7 -> items(depth);
            case 8 -> random.nextInt(6) == 0 ? new Fields(java.util.Map.of()) : fields(depth);
            case 9 -> Node.Nothing.NOTHING;
            default -> Node.text(text());
        };
    }

    private Items items(int depth) {
        var values = new ArrayList<Node>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            values.add(node(depth + 1));
        }
        return new Items(values);
    }
}
