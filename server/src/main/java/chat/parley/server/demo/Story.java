package chat.parley.server.demo;

import java.util.List;

/**
 * What is said in a room, oldest first.
 *
 * @param closing how many of the last messages are new: only those who say one of them have read them
 */
record Story(List<Saying> sayings, int closing) {

    Story {
        sayings = List.copyOf(sayings);
    }

    /** Number of the last message that this person has read. */
    long readUpTo(String person) {
        var before = sayings.size() - closing;
        return sayings.stream().skip(before).anyMatch(saying -> saying.person().equals(person))
                ? sayings.size()
                : before;
    }
}
