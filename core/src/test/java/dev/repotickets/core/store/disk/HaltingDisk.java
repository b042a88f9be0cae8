package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.util.Random;

/// Ends the process, without any farewell, just before or after a step of the protocol has been
/// reached a number of times.
final class HaltingDisk extends ForwardingDisk {
    static final int HALTED = 77;

    private final String step;
    private final boolean after;
    private int left;

    HaltingDisk(Disk disk, String step, Random random) {
        super(disk);
        this.step = step;
        this.after = random.nextBoolean();
        this.left = 1 + random.nextInt(step.equals("truncate") ? 20 : 300);
    }

    private interface Action {
        void run() throws IOException;
    }

    private void around(String name, Action action) throws IOException {
        var halts = name.equals(step) && --left == 0;
        if (halts && !after) {
            Runtime.getRuntime().halt(HALTED);
        }
        action.run();
        if (halts) {
            Runtime.getRuntime().halt(HALTED);
        }
    }

    @Override
    public void create(StorePath file, byte[] bytes) throws IOException {
        around("create", () -> super.create(file, bytes));
    }

    @Override
    public void append(StorePath file, byte[] bytes) throws IOException {
        around("append", () -> super.append(file, bytes));
    }

    @Override
    public void overwriteStart(StorePath file, byte[] bytes) throws IOException {
        around("overwriteStart", () -> super.overwriteStart(file, bytes));
    }

    @Override
    public void truncate(StorePath file, long size) throws IOException {
        around("truncate", () -> super.truncate(file, size));
    }

    @Override
    public void force(StorePath file) throws IOException {
        around("force", () -> super.force(file));
    }

    @Override
    public void rename(StorePath from, StorePath to) throws IOException {
        around("rename", () -> super.rename(from, to));
    }
}
