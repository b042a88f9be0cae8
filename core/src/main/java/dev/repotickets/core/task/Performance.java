package dev.repotickets.core.task;

import dev.repotickets.core.id.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// How an agent did, read off its tasks.
///
/// @param failed tries that failed or whose lease ended
/// @param successRate completed / (completed + failed), from 0 to 1; of nothing there is none
/// @param responseMinutes mean of `started_at` - `assigned_at` over all tasks that it began
/// @param lastActivity when it last began or ended something
public record Performance(
        int total,
        int completed,
        int failed,
        Optional<Double> successRate,
        Optional<Double> responseMinutes,
        Optional<Instant> lastActivity,
        List<OfType> byType) {

    /// The same for one type of task.
    ///
    /// @param executionMinutes mean of `completed_at` - `started_at` over the completed ones
    public record OfType(
            String taskType,
            int completed,
            int failed,
            Optional<Double> successRate,
            Optional<Double> executionMinutes) {}

    /// `tasks` are all that the agent has or had.
    public static Performance of(AgentId agent, Collection<Task> tasks) {
        int completed = completed(agent, tasks).size();
        int failed = failed(agent, tasks);
        return new Performance(
                tasks.size(),
                completed,
                failed,
                rate(completed, failed),
                mean(
                        tasks.stream()
                                .filter(it -> it.isOf(agent))
                                .flatMap(it ->
                                        between(
                                                it.course().assignedAt(),
                                                it.course().startedAt()))),
                tasks.stream().flatMap(it -> moments(agent, it)).max(Instant::compareTo),
                tasks.stream()
                        .map(it -> it.request().taskType())
                        .distinct()
                        .sorted()
                        .map(type -> ofType(agent, type, tasks))
                        .toList());
    }

    private static OfType ofType(AgentId agent, String type, Collection<Task> tasks) {
        List<Task> own = tasks.stream().filter(it -> it.request().taskType().equals(type)).toList();
        List<Task> done = completed(agent, own);
        int failed = failed(agent, own);
        return new OfType(
                type,
                done.size(),
                failed,
                rate(done.size(), failed),
                mean(
                        done.stream()
                                .flatMap(it ->
                                        between(
                                                it.course().startedAt(),
                                                it.course().completedAt()))));
    }

    private static List<Task> completed(AgentId agent, Collection<Task> tasks) {
        return tasks.stream()
                .filter(it -> it.isOf(agent) && it.status() == TaskStatus.COMPLETED)
                .toList();
    }

    private static int failed(AgentId agent, Collection<Task> tasks) {
        return (int)
                tasks.stream()
                        .flatMap(it -> it.attempts().stream())
                        .filter(it -> it.agentId().equals(Optional.of(agent)))
                        .count();
    }

    private static Stream<Instant> moments(AgentId agent, Task task) {
        Stream<Instant> tries =
                task.attempts().stream()
                        .filter(it -> it.agentId().equals(Optional.of(agent)))
                        .map(Attempt::endedAt);
        Stream<Instant> own =
                task.isOf(agent)
                        ? Stream.concat(
                                task.course().startedAt().stream(),
                                task.course().completedAt().stream())
                        : Stream.empty();
        return Stream.concat(tries, own);
    }

    private static Optional<Double> rate(int completed, int failed) {
        int total = completed + failed;
        return total == 0 ? Optional.empty() : Optional.of(rounded((double) completed / total));
    }

    private static Stream<Double> between(Optional<Instant> from, Optional<Instant> to) {
        return from.isPresent() && to.isPresent()
                ? Stream.of(
                        Math.max(0, Duration.between(from.get(), to.get()).toMillis()) / 60_000.0)
                : Stream.empty();
    }

    private static Optional<Double> mean(Stream<Double> minutes) {
        OptionalDouble mean = minutes.flatMapToDouble(DoubleStream::of).average();
        return mean.isPresent() ? Optional.of(rounded(mean.getAsDouble())) : Optional.empty();
    }

    /// To three decimal places.
    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
