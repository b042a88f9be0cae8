package dev.repotickets.core.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The protocol with one deliberate bug, made by bending the disk below it.
enum Mutant {
    RENAME_BEFORE_THE_LOG_IS_FORCED {
        @Override
        Disk on(Disk disk) {
            return new ForwardingDisk(disk) {
                private @Nullable StorePath owed;

                @Override
                public void append(StorePath file, byte[] bytes) throws IOException {
                    super.append(file, bytes);
                    owed = file;
                }

                @Override
                public void force(StorePath file) throws IOException {
                    if (!file.equals(owed)) {
                        super.force(file);
                    }
                }

                @Override
                public void overwriteStart(StorePath file, byte[] bytes) throws IOException {
                    if (file.equals(owed)) {
                        super.force(file);
                        owed = null;
                    }
                    super.overwriteStart(file, bytes);
                }
            };
        }
    },
    LOG_IS_NOT_FORCED {
        @Override
        Disk on(Disk disk) {
            return new ForwardingDisk(disk) {
                @Override
                public void force(StorePath file) throws IOException {
                    if (!isLog(file)) {
                        super.force(file);
                    }
                }
            };
        }
    },
    CHECKPOINT_FORCES_NO_FILES {
        @Override
        Disk on(Disk disk) {
            return new ForwardingDisk(disk) {
                @Override
                public void force(StorePath file) throws IOException {
                    if (isLog(file) || Stages.isStage(file.name())) {
                        super.force(file);
                    }
                }
            };
        }
    },
    CHECKPOINT_FORCES_NO_FOLDERS {
        @Override
        Disk on(Disk disk) {
            return new ForwardingDisk(disk) {
                @Override
                public void forceFolder(StorePath folder) throws IOException {
                    if (folder.root() != StoreRoot.CONTENT) {
                        super.forceFolder(folder);
                    }
                }
            };
        }
    },
    CHECKSUM_IS_IGNORED {
        @Override
        Disk on(Disk disk) {
            return new ForwardingDisk(disk) {
                @Override
                public Found read(StorePath file, long limit) throws IOException {
                    var found = super.read(file, limit);
                    return isLog(file) && found instanceof Found.Present(FileImage image)
                            ? new Found.Present(withMatchingChecksums(image))
                            : found;
                }
            };
        }
    },
    FAILED_FORCE_IS_TRIED_AGAIN {
        @Override
        Disk on(Disk disk) {
            return new ForwardingDisk(disk) {
                @Override
                public void force(StorePath file) throws IOException {
                    try {
                        super.force(file);
                    } catch (IOException _) {
                        super.force(file);
                    }
                }
            };
        }
    };

    abstract Disk on(Disk disk);

    private static FileImage withMatchingChecksums(FileImage image) {
        var log = ByteBuffer.wrap(image.bytes());
        for (var at = LogHeader.BLOCK; at + LogRecord.FRAME <= log.capacity(); ) {
            var length = log.getInt(at + 4);
            if (length < 0 || length > log.capacity() - at - LogRecord.FRAME) {
                break;
            }
            var crc = new CRC32C();
            crc.update(log.slice(at + LogRecord.FRAME, length));
            log.putInt(at + 8, (int) crc.getValue());
            at += LogRecord.FRAME + length;
        }
        return FileImage.of(log.array());
    }
}
