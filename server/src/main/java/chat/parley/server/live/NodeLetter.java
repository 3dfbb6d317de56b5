package chat.parley.server.live;

import java.util.List;

/**
 * Words of one server in the order in which it said them. With no words it still says that the server is alive, and how far
 * it has come.
 *
 * @param node who says them: a name made anew at each start
 * @param first number of the first word; a server counts its words from 1
 */
record NodeLetter(String node, long first, List<NodeWord> words) {

    /** Number of the first word of the letter that comes next, if none is lost between. */
    long next() {
        return first + words.size();
    }
}
