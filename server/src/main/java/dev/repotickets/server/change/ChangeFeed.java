package dev.repotickets.server.change;

import dev.repotickets.core.activity.Past;
import dev.repotickets.core.event.Event;
import dev.repotickets.core.event.Listener;
import dev.repotickets.core.event.Subscription;
import dev.repotickets.core.event.Subscriptions;
import dev.repotickets.core.problem.ProblemException;
import dev.repotickets.core.workspace.Workspace;
import dev.repotickets.server.feature.Notices;
import dev.repotickets.server.log.Log;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that changes in one workspace from now on, whoever changes it, one after the other.
///
/// What is told is always read off the files, so that nothing is told twice: commits of this
/// process, the operating system's watch of the folders and a look at all of them only say where to
/// look. Without a complete watch, all folders are looked at once a second, or as often as takes a
/// tenth of the time.
public final class ChangeFeed implements AutoCloseable {
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration ROUND_OF_WATCH = Duration.ofSeconds(30);
    private static final int SHARE = 10;
    private static final int MOST_AT_ONCE = 200;
    private static final int QUEUE = 4096;
    private static final String END = "";

    private final InstantSource clock;
    private final Log log;
    private final Index index = new Index();
    private final Discovery discovery;
    private final Positions positions;
    private final Optional<FolderWatch> watch;
    private final Subscription own;
    private final BlockingQueue<String> written = new ArrayBlockingQueue<>(QUEUE);
    private final Thread teller;
    private final Thread looker;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ReentrantLock looking = new ReentrantLock();
    private final Set<Spot> unexamined = new LinkedHashSet<>();

    private ChangeFeed(
            Workspace workspace,
            Path tickets,
            Subscriptions commits,
            Notices notices,
            InstantSource clock,
            Optional<FolderWatch> watch,
            Log log) {
        this.clock = clock;
        this.log = log;
        this.watch = watch;
        this.discovery = new Discovery(tickets, workspace.store(), clock, index);
        watch.ifPresent(FolderWatch::begin);
        discovery.begin();
        this.positions =
                Positions.begin(
                        workspace.cacheFolder().map(it -> it.resolve("changes")),
                        index.print(),
                        clock,
                        notices,
                        log);
        this.own = commits.subscribe(_ -> true, QUEUE, new Commits());
        this.teller = Thread.ofVirtual().name("own changes").unstarted(this::tell);
        this.looker = Thread.ofPlatform().daemon().name("changes").unstarted(this::look);
    }

    /// What changes after this has returned is told.
    ///
    /// @param workspace one in files
    /// @param commits who tells of the writes of this process to that workspace
    /// @param notices is told of each resource that is no longer the same
    /// @param isWatching whether the operating system is asked for changes; it is to be false where
    ///   that is only polling by another name, as on macOS
    public static ChangeFeed open(
            Workspace workspace,
            Subscriptions commits,
            Notices notices,
            InstantSource clock,
            boolean isWatching,
            Log log) {
        Path tickets =
                workspace
                        .root()
                        .orElseThrow(() -> new IllegalArgumentException("not in files"))
                        .resolve(".tickets");
        Optional<FolderWatch> watch = isWatching ? watch(tickets, log) : Optional.empty();
        var feed = new ChangeFeed(workspace, tickets, commits, notices, clock, watch, log);
        feed.looker.start();
        feed.teller.start();
        return feed;
    }

    private static Optional<FolderWatch> watch(Path tickets, Log log) {
        try {
            return Optional.of(new FolderWatch(tickets));
        } catch (IOException e) {
            log.note("the folder of the tickets is not watched, but polled: " + e.getMessage());
            return Optional.empty();
        }
    }

    /// The position of the last change.
    public long last() {
        return positions.changes().last();
    }

    /// Up to `most` wanted changes after a position; waits for the first of them no longer than
    /// `patience`.
    public Window after(long position, Predicate<Told> wanted, int most, Duration patience)
            throws InterruptedException {
        return positions.changes().after(position, wanted, most, patience);
    }

    /// Takes down what this process writes. Where it cannot keep up, the writer is not held up, but
    /// everything is looked at.
    private final class Commits implements Listener {

        @Override
        public void happened(Event event) {
            try {
                written.put(event.subject());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void missed(long count) {
            lookAtAll();
        }
    }

    /// What was written while it looked is looked at together.
    private void tell() {
        try {
            var keys = new HashSet<String>();
            while (!keys.contains(END)) {
                keys.clear();
                keys.add(written.take());
                written.drainTo(keys);
                examine(
                        keys.stream()
                                .flatMap(ChangeFeed::spots)
                                .collect(Collectors.toUnmodifiableSet()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Stream<Spot> spots(String key) {
        return Past.KINDS.stream().flatMap(kind -> Spot.named(kind, key).stream());
    }

    private void look() {
        Instant due = clock.instant().plus(ROUND);
        Duration taken = Duration.ZERO;
        while (ended.getCount() > 0) {
            try {
                FolderWatch.Heard heard = listen(due);
                Instant begun = clock.instant();
                if (heard.everything() || !begun.isBefore(due)) {
                    watch.filter(it -> heard.everything() || !it.isComplete())
                            .ifPresent(FolderWatch::begin);
                    lookAtAll();
                    taken = Duration.between(begun, clock.instant());
                    due = clock.instant().plus(round(taken));
                }
                examine(heard.spots());
                due = earlier(due, clock.instant().plus(round(taken)));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (ClosedWatchServiceException _) {
                return;
            } catch (RuntimeException e) {
                log.fault("changes", "looking for changes", e);
                due = clock.instant().plus(ROUND);
            }
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private FolderWatch.Heard listen(Instant due) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), due);
        Duration patience = left.compareTo(ROUND) < 0 ? left : ROUND;
        if (watch.isPresent()) {
            return watch.get().await(patience.isNegative() ? Duration.ZERO : patience);
        }
        boolean isOver = ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        return new FolderWatch.Heard(Set.of(), isOver);
    }

    private Duration round(Duration taken) {
        if (watch.filter(FolderWatch::isComplete).isPresent()) {
            return ROUND_OF_WATCH;
        }
        Duration fair = taken.multipliedBy(SHARE);
        return fair.compareTo(ROUND) > 0 ? fair : ROUND;
    }

    private void lookAtAll() {
        looking.lock();
        try {
            examine(discovery.differing());
        } finally {
            looking.unlock();
        }
    }

    /// What cannot be read now, because somebody writes or the branch has no tickets, is looked at
    /// again the next time.
    private void examine(Set<Spot> spots) {
        looking.lock();
        try {
            unexamined.addAll(spots);
            while (!unexamined.isEmpty()) {
                Set<Spot> some =
                        unexamined.stream().limit(MOST_AT_ONCE).collect(Collectors.toSet());
                if (!isExamined(some)) {
                    return;
                }
                unexamined.removeAll(some);
            }
        } finally {
            looking.unlock();
        }
    }

    private boolean isExamined(Set<Spot> spots) {
        try {
            positions.add(discovery.examine(spots), index.print());
            return true;
        } catch (ProblemException _) {
            return false;
        } catch (RuntimeException e) {
            log.fault("changes", "reading " + spots.size() + " changes", e);
            return true;
        }
    }

    /// Tells what is already known of, and then the end to everybody who reads.
    @Override
    public void close() {
        own.close();
        ended.countDown();
        try {
            boolean isTold =
                    own.awaitEnd(ROUND)
                            && written.offer(END, ROUND.toMillis(), TimeUnit.MILLISECONDS)
                            && teller.join(ROUND);
            if (!isTold) {
                log.note("the last changes are not told: the server ends");
            }
            if (watch.isPresent()) {
                watch.get().close();
            }
            looker.join(ROUND.multipliedBy(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.note("the watch of the folder did not end: " + e.getMessage());
        }
        looking.lock();
        try {
            positions.close();
        } finally {
            looking.unlock();
        }
    }
}
