package dev.repotickets.core.store.yaml;

/// The codec of each type of record, made once.
final class Codecs {
    private static final ClassValue<Codec<?>> KNOWN =
            new ClassValue<>() {
                @Override
                protected Codec<?> computeValue(Class<?> type) {
                    return new Codec<>(type.asSubclass(Record.class));
                }
            };

    private Codecs() {}

    @SuppressWarnings("unchecked") // a class is kept with its own codec
    static <T extends Record> Codec<T> of(Class<T> type) {
        return (Codec<T>) KNOWN.get(type);
    }
}
