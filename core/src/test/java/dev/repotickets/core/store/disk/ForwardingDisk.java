package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Passes everything on, so that a test can change one operation.
class ForwardingDisk implements Disk {
    private final Disk disk;

    ForwardingDisk(Disk disk) {
        this.disk = disk;
    }

    static boolean isLog(StorePath file) {
        return file.path().endsWith("log");
    }

    @Override
    public Found read(StorePath file, long limit) throws IOException {
        return disk.read(file, limit);
    }

    @Override
    public byte[] head(StorePath file, int length) throws IOException {
        return disk.head(file, length);
    }

    @Override
    public Optional<Stat> stat(StorePath path) throws IOException {
        return disk.stat(path);
    }

    @Override
    public List<String> list(StorePath folder) throws IOException {
        return disk.list(folder);
    }

    @Override
    public List<Listed> sweep(StorePath folder) throws IOException {
        return disk.sweep(folder);
    }

    @Override
    public void createFolders(StorePath folder) throws IOException {
        disk.createFolders(folder);
    }

    @Override
    public void create(StorePath file, byte[] bytes) throws IOException {
        disk.create(file, bytes);
    }

    @Override
    public void append(StorePath file, byte[] bytes) throws IOException {
        disk.append(file, bytes);
    }

    @Override
    public void overwriteStart(StorePath file, byte[] bytes) throws IOException {
        disk.overwriteStart(file, bytes);
    }

    @Override
    public void truncate(StorePath file, long size) throws IOException {
        disk.truncate(file, size);
    }

    @Override
    public void force(StorePath file) throws IOException {
        disk.force(file);
    }

    @Override
    public void forceFolder(StorePath folder) throws IOException {
        disk.forceFolder(folder);
    }

    @Override
    public void rename(StorePath from, StorePath to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void delete(StorePath file) throws IOException {
        disk.delete(file);
    }
}
