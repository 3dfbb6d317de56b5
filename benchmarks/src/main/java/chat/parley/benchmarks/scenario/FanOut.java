package chat.parley.benchmarks.scenario;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import chat.parley.benchmarks.driver.Line;
import chat.parley.benchmarks.driver.Person;
import chat.parley.benchmarks.driver.Wire;
import chat.parley.benchmarks.limit.BareServer;
import chat.parley.benchmarks.limit.Disk;
import chat.parley.benchmarks.result.Figure;
import chat.parley.benchmarks.result.Result;
import chat.parley.benchmarks.result.Timing;

/** One room, everybody connected: how soon is a message safe, how soon has each member seen it, and how many get through? */
final class FanOut implements Scenario {

    private static final int IN_FLIGHT = 32;
    private static final IntFunction<String> BARE = number -> Wire.write(Mark.text(number));

    @Override
    public String name() {
        return "fan-out";
    }

    @Override
    public Result play(Stage stage) {
        var plan = Plan.at(stage.scale());
        var disk = Disk.append(stage.folder(), stage.scale().of(20, 300, 1_000));
        var bare = play(plan, bareLines(stage, plan), "limit: bare server, ", () -> BARE);
        Person opener = stage.parley().person();
        List<Person> others = stage.parley().crowd(plan.members() - 1);
        String room = opener.roomWith(others);
        List<Line> lines = Stream.concat(Stream.of(opener), others.stream()).map(Person::live).toList();
        var parley = play(plan, lines, "", () -> Posts.into(List.of(room)));
        return new Result(name(), plan.toString(),
                List.of(disk, bare.ack, bare.seen, parley.ack.against(bare.ack, "bare"),
                        parley.seen.against(bare.seen, "bare"), bare.busyAck,
                        parley.busyAck.against(bare.busyAck, "bare")),
                List.of(bare.rate, parley.rate.against(bare.rate, "bare")));
    }

    private static List<Line> bareLines(Stage stage, Plan plan) {
        return IntStream.range(0, plan.members())
                .mapToObj(_ -> stage.bare().line(BareServer.EVERYONE, _ -> {}))
                .toList();
    }

    private static Found play(Plan plan, List<Line> lines, String whose, Frames frames) {
        try {
            List<Line> senders = lines.subList(0, plan.writers());
            List<Line> listeners = lines.subList(plan.writers(), lines.size());
            new Traffic(plan.burst(), senders, listeners, frames.next()).flatOut(IN_FLIGHT);
            var steady = new Traffic(plan.steady(), senders, listeners, frames.next()).paced(plan.perSecond());
            var flatOut = new Traffic(plan.burst(), senders, listeners, frames.next()).flatOut(IN_FLIGHT);
            return Found.of(whose, plan, steady, flatOut);
        } finally {
            lines.forEach(Line::close);
        }
    }

    /** Fresh frames for each round of traffic: a client id is used once. */
    private interface Frames {

        IntFunction<String> next();
    }

    private record Plan(int members, int writers, int perSecond, int steady, int burst) {

        static Plan at(Scale scale) {
            int perSecond = 50;
            return new Plan(scale.of(4, 12, 50), scale.of(2, 4, 8), perSecond, perSecond * scale.of(1, 4, 30),
                    scale.of(40, 200, 2_000));
        }

        @Override
        public String toString() {
            return members + " members connected, " + writers + " of them write; " + perSecond
                    + " messages/s steadily, then flat out with " + IN_FLIGHT + " in flight";
        }
    }

    private record Found(Timing ack, Timing seen, Timing busyAck, Figure rate) {

        static Found of(String whose, Plan plan, Passage steady, Passage flatOut) {
            String pace = " at " + plan.perSecond() + "/s";
            return new Found(steady.answered().timing(whose + "send → ack" + pace, steady.took()),
                    steady.seen().timing(whose + "send → seen" + pace, steady.took()),
                    flatOut.answered().timing(whose + "send → ack flat out", flatOut.took()),
                    new Figure(whose + "heard by all members, flat out", flatOut.perSecond(), "messages/s"));
        }
    }
}
