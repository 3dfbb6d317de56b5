package chat.parley.benchmarks.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import chat.parley.benchmarks.limit.Disk;
import chat.parley.benchmarks.result.Figure;
import chat.parley.benchmarks.result.Result;
import chat.parley.benchmarks.result.Timing;
import chat.parley.benchmarks.store.Engine;
import chat.parley.benchmarks.store.Reopened;

/** The database without the chat: the store that Parley brings along, next to one that its library has of its own. */
final class Storage implements Scenario {

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Result play(Stage stage) {
        var plan = StorePlan.at(stage.scale());
        Timing disk = Disk.append(stage.folder(), stage.scale().of(20, 300, 2_000));
        Path folder = folder(stage, "own-store");
        StoreTrial.Found own = new StoreTrial(Engine.EMBEDDED, plan).play(folder);
        List<Figure> reopened = Reopened.from(folder, own.raw());
        StoreTrial.Found peer = new StoreTrial(Engine.H2, plan.forThePeer()).play(folder(stage, "peer-store"));
        var timings = new ArrayList<>(List.of(disk));
        timings.addAll(own.timings());
        peer.timings().stream()
                .map(timing -> timing.what().equals(peer.page().what())
                        ? timing.against(own.page(), Engine.EMBEDDED.title() + " with " + own.messages())
                        : timing)
                .forEach(timings::add);
        var figures = new ArrayList<>(peer.rates());
        IntStream.range(0, own.rates().size())
                .mapToObj(i -> own.rates().get(i).against(peer.rates().get(i), Engine.H2.title()))
                .forEach(figures::add);
        Stream.of(List.of(own.raw()), own.sizes(), reopened, List.of(peer.raw()), peer.sizes())
                .forEach(figures::addAll);
        return new Result(name(), own.messages() + " messages in 1000 rooms, the last 50 of one of them, a peer with "
                + peer.messages(), timings, figures);
    }

    private static Path folder(Stage stage, String name) {
        try {
            return Files.createDirectory(stage.folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
