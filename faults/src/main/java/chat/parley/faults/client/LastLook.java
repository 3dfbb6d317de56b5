package chat.parley.faults.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import chat.parley.desktop.backend.ParleyApi;
import chat.parley.faults.history.Fact;
import chat.parley.faults.history.Said;
import chat.parley.model.ConversationView;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.MessageView;

/** Everything a member can see of their rooms, asked for once all is quiet. */
final class LastLook {

    private static final int PAGE = 100;

    private final ParleyApi api;

    LastLook(ParleyApi api) {
        this.api = api;
    }

    /** One fact for each of the person's rooms, which are at most 100. */
    List<Fact.Final> at(List<String> rooms) {
        Map<String, ConversationView> rows = api.conversations(0, PAGE).stream()
                .collect(Collectors.toMap(ConversationView::chatRoomId, Function.identity()));
        return rooms.stream().map(room -> {
            ConversationView row = rows.get(room);
            if (row == null) {
                throw new IllegalStateException("Room " + room + " is not among the recent conversations");
            }
            return new Fact.Final(room, history(room), changes(room), row.lastNumber(), row.lastChange(),
                    row.readUpTo(), row.unread());
        }).toList();
    }

    private List<Said> history(String room) {
        var all = new ArrayList<Said>();
        List<MessageView> page = api.newest(room, PAGE).conversation();
        while (!page.isEmpty()) {
            all.addAll(0, page.stream().map(Said::of).toList());
            page = api.before(room, page.getFirst().number(), PAGE).conversation();
        }
        return all;
    }

    private List<Said> changes(String room) {
        var all = new ArrayList<Said>();
        HistoryAnswer page;
        do {
            page = api.changedAfter(room, all.isEmpty() ? 0 : all.getLast().change(), PAGE);
            all.addAll(page.conversation().stream().map(Said::of).toList());
        } while (!page.conversation().isEmpty());
        return all;
    }
}
