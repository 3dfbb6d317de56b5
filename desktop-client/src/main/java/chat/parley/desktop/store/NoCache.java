package chat.parley.desktop.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import chat.parley.model.ConversationView;
import chat.parley.model.DeliveryView;
import chat.parley.model.DraftView;
import chat.parley.model.MessageView;
import chat.parley.model.ReadReceipt;
import chat.parley.model.live.ServerFrame;

/** Keeps nothing: for somebody who does not want to stay signed in. */
record NoCache() implements Cache {

    @Override
    public boolean keeps() {
        return false;
    }

    @Override
    public List<ConversationView> rows() {
        return List.of();
    }

    @Override
    public void keepRows(List<ConversationView> rows) {}

    @Override
    public void forget(String roomId) {}

    @Override
    public void forgetMessages(String roomId) {}

    @Override
    public void retain(Set<String> roomIds) {}

    @Override
    public Map<String, Long> changes() {
        return Map.of();
    }

    @Override
    public Optional<Stretch> newest(String roomId, int limit) {
        return Optional.empty();
    }

    @Override
    public List<MessageView> before(String roomId, long number, int limit) {
        return List.of();
    }

    @Override
    public void begin(String roomId, List<MessageView> page, long change) {}

    @Override
    public void hold(String roomId, List<MessageView> messages, long last, long change) {}

    @Override
    public void hold(ServerFrame.MessageDeleted deletion, long last, long change) {}

    @Override
    public void prepend(String roomId, List<MessageView> page, long change) {}

    @Override
    public void read(String roomId, ReadReceipt receipt, long upTo) {}

    @Override
    public void delivered(String roomId, List<DeliveryView> people) {}

    @Override
    public Map<String, Long> reach() {
        return Map.of();
    }

    @Override
    public List<DraftView> drafts() {
        return List.of();
    }

    @Override
    public void agreed(DraftView draft) {}

    @Override
    public List<String> searches() {
        return List.of();
    }

    @Override
    public void keepSearches(List<String> latestFirst) {}

    @Override
    public Found find(Wanted wanted, int skip, int limit) {
        return Found.NOTHING;
    }

    @Override
    public boolean belongsTo(String lineage) {
        return true;
    }

    @Override
    public void clear() {}
}
