package dev.repotickets.assignmodel.memory;

import dev.repotickets.assignmodel.bytes.DamagedException;
import dev.repotickets.assignmodel.bytes.Input;
import dev.repotickets.assignmodel.bytes.Output;
import dev.repotickets.core.outcome.Contender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts of how tries ended, by agent, family and kind of task. It changes with each outcome.
///
/// An agent of another version is another agent, which begins with what is remembered of the
/// former, as if that were ten outcomes at most.
public final class Memory {
    private static final double INHERITED = 10;
    private static final long LONGEST = 366L * 24 * 60 * 60;
    private static final int MOST_VERSIONS = 4;
    private static final double FIRST_RATE = 0.5;
    private static final double FIRST_COUNT = 2;
    private static final TreeMap<String, Integer> NO_VERSIONS = new TreeMap<>();

    private final List<AgentMemory> agents = new ArrayList<>();
    private final TreeMap<String, TreeMap<String, Integer>> versions = new TreeMap<>();
    private final TreeMap<String, Integer> latest = new TreeMap<>();
    private final TreeMap<String, Slices> families = new TreeMap<>();
    private Slices tasks = new Slices();
    private int now;

    /// How many outcomes were learned.
    public int now() {
        return now;
    }

    public Standing standing(Contender contender) {
        Slices family = families.getOrDefault(contender.family(), new Slices());
        int known = index(contender);
        if (known >= 0) {
            return standing(known, family, 1);
        }
        Integer former = latest.get(contender.agent());
        if (former == null) {
            return Standing.unknown(family, now);
        }
        double count = agents.get(former).slices.reading(Slices.ALL, now).count();
        return standing(former, family, count <= INHERITED ? 1 : INHERITED / count);
    }

    /// Of all agents together.
    public Reading tasks(String slice) {
        return tasks.reading(slice, now);
    }

    /// The rate of success of everything, half where nothing is known.
    public double rate() {
        return tasks(Slices.ALL).rate(FIRST_RATE, FIRST_COUNT);
    }

    /// Remembers how a try ended, and says the number of its agent.
    ///
    /// @param seconds how long it took, 0 where that is not known; a year at most is believed
    public int learn(Keys keys, Contender who, double reward, Additive additive, long seconds) {
        int index = indexOrNew(who);
        AgentMemory agent = agents.get(index);
        agent.surprise(reward - additive.expected());
        double withoutAgent = additive.without(additive.skill());
        agent.slices.add(Slices.ALL, reward, withoutAgent, now);
        addSlices(agent.slices, keys, reward, additive.expected());
        if (!who.family().isEmpty()) {
            Slices family = families.computeIfAbsent(who.family(), _ -> new Slices());
            family.add(Slices.ALL, reward, withoutAgent, now);
            family.add(keys.type(), reward, additive.expected(), now);
        }
        tasks.add(Slices.ALL, reward, reward, now);
        tasks.add(keys.type(), reward, additive.without(additive.type()), now);
        keys.component()
                .ifPresent(
                        it -> tasks.add(it, reward, additive.without(additive.component()), now));
        tasks.add(keys.complexity(), reward, additive.without(additive.complexity()), now);
        if (seconds > 0) {
            double time = StrictMath.log((double) Math.min(seconds, LONGEST));
            Reading usual = tasks(keys.pace());
            double typical = usual.count() > 0 ? usual.successes() / usual.count() : time;
            agent.slices.add(keys.pace(), time, typical, now);
            tasks.add(keys.pace(), time, time, now);
        }
        latest.put(who.agent(), index);
        now++;
        return index;
    }

    private void addSlices(Slices slices, Keys keys, double reward, double expected) {
        slices.add(keys.type(), reward, expected, now);
        keys.component().ifPresent(it -> slices.add(it, reward, expected, now));
        keys.labels().forEach(it -> slices.add(it, reward, expected, now));
        slices.add(keys.complexity(), reward, expected, now);
    }

    private Standing standing(int index, Slices family, double share) {
        AgentMemory agent = agents.get(index);
        return new Standing(index, agent.slices, family, share, agent.trend(), now);
    }

    /// Its number, -1 where it is new.
    private int index(Contender contender) {
        return versions.getOrDefault(contender.agent(), NO_VERSIONS)
                .getOrDefault(contender.version(), -1);
    }

    private int indexOrNew(Contender who) {
        int known = index(who);
        if (known >= 0) {
            return known;
        }
        Standing former = standing(who);
        add(
                new AgentMemory(
                        who.agent(), who.version(), former.inherited(), (float) former.trend()));
        return agents.size() - 1;
    }

    /// Of the versions of one agent the last few are remembered.
    private void add(AgentMemory agent) {
        TreeMap<String, Integer> own = versions.computeIfAbsent(agent.agent, _ -> new TreeMap<>());
        if (own.size() == MOST_VERSIONS) {
            int oldest = Collections.min(own.values());
            own.values().remove(oldest);
            agents.set(oldest, agents.get(oldest).forgotten());
        }
        own.put(agent.version, agents.size());
        agents.add(agent);
    }

    public void write(Output output) {
        output.putInt(now);
        tasks.write(output);
        output.putInt(agents.size());
        agents.forEach(it -> it.write(output));
        output.putInt(latest.size());
        for (Map.Entry<String, Integer> each : latest.entrySet()) {
            output.putText(each.getKey());
            output.putInt(each.getValue());
        }
        output.putInt(families.size());
        for (Map.Entry<String, Slices> each : families.entrySet()) {
            output.putText(each.getKey());
            each.getValue().write(output);
        }
    }

    public static Memory read(Input input) {
        Memory memory = new Memory();
        memory.now = input.readInt();
        memory.tasks = Slices.read(input, memory.now);
        for (int left = input.readCount(); left > 0; left--) {
            AgentMemory agent = AgentMemory.read(input, memory.now);
            if (agent.isForgotten()) {
                memory.agents.add(agent);
            } else {
                memory.add(agent);
            }
        }
        for (int left = input.readCount(); left > 0; left--) {
            String agent = input.readText();
            int index = input.readInt();
            if (index < 0 || index >= memory.agents.size()) {
                throw new DamagedException("an agent of the number " + index);
            }
            memory.latest.put(agent, index);
        }
        for (int left = input.readCount(); left > 0; left--) {
            String family = input.readText();
            memory.families.put(family, Slices.read(input, memory.now));
        }
        return memory;
    }
}
