package dev.repotickets.assignmodel.mixture;

import dev.repotickets.assignmodel.bytes.DamagedException;
import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.core.assign.Quality;

/// The log losses of the last 200 predictions, beside those of the plain rate. It changes.
final class PastLosses {
    private final float[] own = new float[Quality.WINDOW];
    private final float[] plain = new float[Quality.WINDOW];
    private int seen;

    void add(double loss, double rateLoss) {
        own[seen % Quality.WINDOW] = (float) loss;
        plain[seen % Quality.WINDOW] = (float) rateLoss;
        seen++;
    }

    Quality quality() {
        int count = Math.min(seen, Quality.WINDOW);
        return count == 0 ? Quality.UNKNOWN : new Quality(count, mean(own), mean(plain));
    }

    private double mean(float[] losses) {
        int count = Math.min(seen, Quality.WINDOW);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += losses[i];
        }
        return sum / count;
    }

    void write(Output output) {
        output.putInt(seen);
        for (int i = 0; i < Math.min(seen, Quality.WINDOW); i++) {
            output.putFloat(own[i]);
            output.putFloat(plain[i]);
        }
    }

    void read(Input input) {
        seen = input.readInt();
        if (seen < 0) {
            throw new DamagedException(seen + " losses");
        }
        for (int i = 0; i < Math.min(seen, Quality.WINDOW); i++) {
            own[i] = input.readFloat();
            plain[i] = input.readFloat();
        }
    }
}
