package dev.repotickets.assignmodel.familiarity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A program that prints one number for all bits of what is said after learning from 1,500 lines.
final class Ranking {
    private static final int LEARNED = 1_500;
    private static final int ASKED = 60;

    private Ranking() {}

    static void main() throws NoSuchAlgorithmException {
        System.out.println(digest());
    }

    static String digest() throws NoSuchAlgorithmException {
        List<Resolved> lines = ResolvedFile.own();
        FamiliarityModel model = FamiliarityModel.learn(lines.subList(0, LEARNED));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Resolved line : lines.subList(LEARNED, LEARNED + ASKED)) {
            for (Familiar familiar : model.rank(line.topic(), line.at(), 10)) {
                digest.update(familiar.person().getBytes(StandardCharsets.UTF_8));
                add(digest, familiar.probability());
                familiar.factors().forEach(it -> add(digest, it.logOdds()));
            }
            model.observe(line);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, double value) {
        digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    }
}
