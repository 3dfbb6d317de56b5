package chat.parley.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds what all clients of a run recorded against what the server has in the end. The same files always give the same
 * verdict, so that a failure can be looked into long after the run.
 */
public final class Checker {

    private static final List<Rule> RULES = List.of(new EveryMessageOnce(), new OneOrder(), new WhatWasToldStands(),
            new UnreadIsExact(), new ReadingsStand(), new NothingLeaks(), new ClientsAgree());

    private Checker() {}

    /** Prints the verdict of a run whose files lie in the folder that is named; ends with 1 if it is not clean. */
    public static void main(String[] folder) {
        Verdict verdict = check(Path.of(folder[0]));
        System.out.println(verdict);
        System.exit(verdict.clean() ? 0 : 1);
    }

    /**
     * The verdict of the run that was recorded in that folder.
     *
     * @throws IllegalStateException if a record is damaged or nobody looked at a room in the end
     */
    public static Verdict check(Path folder) {
        var files = new TreeMap<String, List<Entry>>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.getFileName().toString().endsWith(HistoryFile.SUFFIX)).forEach(
                    file -> files.put(file.getFileName().toString().replace(HistoryFile.SUFFIX, ""),
                            HistoryFile.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return check(files);
    }

    static Verdict check(Map<String, List<Entry>> files) {
        var evidence = new Evidence(files);
        var notes = new Verdict.Notes();
        RULES.forEach(rule -> rule.check(evidence, notes));
        long acknowledged = evidence.sends().stream().filter(send -> send.post() != null).count();
        return notes.verdict(evidence.seed(), acknowledged, recovered(evidence));
    }

    private static long recovered(Evidence evidence) {
        return evidence.rooms().stream().map(room -> evidence.finals(room).values().iterator().next())
                .flatMap(seen -> seen.history().stream()).map(evidence::originOf)
                .filter(origin -> origin != null && origin.post() == null).count();
    }
}
