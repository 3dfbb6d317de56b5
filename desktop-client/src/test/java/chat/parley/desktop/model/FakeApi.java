package chat.parley.desktop.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import chat.parley.desktop.backend.ParleyApi;
import chat.parley.desktop.backend.SearchQuestion;
import chat.parley.desktop.model.FakeServer.FakeLink;
import chat.parley.desktop.store.Spelled;
import chat.parley.model.AddMembers;
import chat.parley.model.ChangePassword;
import chat.parley.model.ChangeRoom;
import chat.parley.model.ConversationView;
import chat.parley.model.DoNotDisturb;
import chat.parley.model.DraftView;
import chat.parley.model.FoundRoom;
import chat.parley.model.HistoryAnswer;
import chat.parley.model.InitiateRoom;
import chat.parley.model.InitiatedRoom;
import chat.parley.model.MessageView;
import chat.parley.model.MuteRoom;
import chat.parley.model.Pin;
import chat.parley.model.PostMessage;
import chat.parley.model.React;
import chat.parley.model.RoomAttachment;
import chat.parley.model.RoomLine;
import chat.parley.model.SaveDraft;
import chat.parley.model.SearchAnswer;
import chat.parley.model.SearchHit;
import chat.parley.model.SessionView;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;

/** The routes of the fake server, asked by one of its people. */
record FakeApi(FakeLink link) implements ParleyApi {

    @Override
    public List<ConversationView> conversations(int page, int limit) {
        return link.answer(false, () -> link.server.roomsOf(me()).stream().skip((long) page * limit).limit(limit)
                .map(room -> room.summary(me())).toList());
    }

    @Override
    public ConversationView conversation(String roomId) {
        return ask(roomId, room -> room.summary(me()));
    }

    @Override
    public HistoryAnswer newest(String roomId, int limit) {
        return ask(roomId, room -> room.history(me(), room.before(Long.MAX_VALUE, limit)));
    }

    @Override
    public HistoryAnswer before(String roomId, long number, int limit) {
        return ask(roomId, room -> room.history(me(), room.before(number, limit)));
    }

    @Override
    public HistoryAnswer changedAfter(String roomId, long change, int limit) {
        return ask(roomId, room -> room.history(me(), room.changedAfter(change, limit)));
    }

    @Override
    public List<RoomAttachment> attachments(String roomId, int page, int limit) {
        return ask(roomId, room -> room.messages.reversed().stream().flatMap(message -> message.attachments().stream()
                .map(file -> new RoomAttachment(file, message.id(), message.number(), message.postedByUser(),
                        message.createdAt())))
                .skip((long) page * limit).limit(limit).toList());
    }

    @Override
    public MessageView message(String roomId, String messageId) {
        return ask(roomId, room -> room.withReaders(room.find(messageId)));
    }

    @Override
    public MessageView post(String roomId, PostMessage message) {
        return command(roomId, room -> room.post(me(), message));
    }

    @Override
    public MessageView edit(String roomId, String messageId, String text) {
        return command(roomId, room -> room.edit(messageId, text));
    }

    @Override
    public MessageView react(String roomId, String messageId, React reaction) {
        return command(roomId, room -> room.react(me(), messageId, String.valueOf(reaction.emoji()),
                Boolean.TRUE.equals(reaction.reacted())));
    }

    @Override
    public void deleteMessage(String roomId, String messageId) {
        command(roomId, room -> {
            room.delete(messageId);
            return true;
        });
    }

    @Override
    public void markRead(String roomId, long upTo) {
        command(roomId, room -> {
            room.read(me(), upTo);
            return true;
        });
    }

    @Override
    public List<SessionView> sessions() {
        return link.answer(false, () -> link.server.sessions(link));
    }

    @Override
    public void endSession(String sessionId) {
        link.answer(true, () -> link.server.endSession(link, sessionId));
    }

    @Override
    public void endOtherSessions() {
        link.answer(true, () -> link.server.endOthers(link));
    }

    @Override
    public void doNotDisturb(String userId, DoNotDisturb wish) {
        link.answer(true, () -> {
            link.server.quiet(link.person, wish);
            return true;
        });
    }

    @Override
    public List<DraftView> drafts() {
        return link.answer(false, () -> List.copyOf(link.server.drafts(me()).values()));
    }

    @Override
    public DraftView keepDraft(String roomId, SaveDraft draft) {
        return command(roomId, room -> link.server.keepDraft(me(), roomId, draft));
    }

    @Override
    public void markUnread(String roomId) {
        command(roomId, room -> {
            room.mark(me(), true);
            return true;
        });
    }

    @Override
    public void mute(String roomId, MuteRoom wish) {
        command(roomId, room -> Boolean.TRUE.equals(wish.muted())
                ? room.mutes.put(me().id(), wish)
                : room.mutes.remove(me().id()));
    }

    @Override
    public InitiatedRoom initiate(InitiateRoom wish) {
        return link.answer(true, () -> {
            FakeRoom room = link.server.initiate(me(), wish);
            return new InitiatedRoom(room.messages.isEmpty(), "", room.id, room.type);
        });
    }

    @Override
    public ConversationView changeRoom(String roomId, ChangeRoom change) {
        return command(roomId, room -> {
            room.happens(me(), new RoomLine.Renamed(String.valueOf(change.name())));
            return room.summary(me());
        });
    }

    @Override
    public ConversationView addMembers(String roomId, AddMembers members) {
        return command(roomId, room -> {
            room.happens(me(), new RoomLine.Added(
                    Objects.requireNonNull(members.userIds()).stream().map(link.server.people::get).toList()));
            return room.summary(me());
        });
    }

    @Override
    public void endMembership(String roomId, String userId) {
        command(roomId, room -> {
            room.happens(me(), userId.equals(me().id())
                    ? new RoomLine.Left()
                    : new RoomLine.Removed(List.of(link.server.people.get(userId))));
            return true;
        });
    }

    @Override
    public void pinRoom(String roomId, Pin pin) {
        command(roomId, room -> Boolean.TRUE.equals(pin.pinned())
                ? room.pinnedBy.add(me().id())
                : room.pinnedBy.remove(me().id()));
    }

    @Override
    public ConversationView pinMessage(String roomId, String messageId, Pin pin) {
        return command(roomId, room -> {
            room.happens(me(), Boolean.TRUE.equals(pin.pinned())
                    ? new RoomLine.Pinned(messageId)
                    : new RoomLine.Unpinned(messageId));
            return room.summary(me());
        });
    }

    @Override
    public void deleteRoom(String roomId) {
        command(roomId, room -> {
            link.server.rooms.remove(roomId);
            link.server.toMembers(room, new ServerFrame.RoomDeleted(roomId));
            return true;
        });
    }

    @Override
    public void changePassword(String userId, ChangePassword changed) {
        link.answer(true, () -> true);
    }

    /** By the words that this computer would find it by, as the server's rules are its own. */
    @Override
    public SearchAnswer search(SearchQuestion question, int page, int limit) {
        return link.answer(false, () -> {
            Spelled words = Spelled.of(question.words());
            List<SearchHit> hits = link.server.roomsOf(me()).stream()
                    .filter(room -> question.roomId() == null || room.id.equals(question.roomId()))
                    .flatMap(room -> room.before(Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                            .filter(view -> view.deletedAt() == null)
                            .map(view -> new SearchHit(view, new FoundRoom(room.id, room.type, room.members),
                                    words.placesIn(Spelled.of(view.message().messageText())), List.of(), List.of())))
                    .filter(hit -> !hit.matches().isEmpty())
                    .sorted(Comparator.comparing((SearchHit hit) -> hit.message().createdAt()).reversed()).toList();
            return new SearchAnswer(true, hits.stream().skip((long) page * limit).limit(limit).toList(), hits.size(),
                    true,
                    true);
        });
    }

    @Override
    public List<UserView> people(String query, int page, int limit) {
        return link.answer(false, () -> link.server.people.values().stream()
                .filter(person -> person.username().contains(query)).skip((long) page * limit).limit(limit).toList());
    }

    private UserView me() {
        return link.person;
    }

    private <T> T ask(String roomId, Function<FakeRoom, T> question) {
        return link.answer(false, () -> question.apply(link.server.requireReader(me(), roomId)));
    }

    private <T> T command(String roomId, Function<FakeRoom, T> command) {
        return link.answer(true, () -> command.apply(link.server.requireMember(me(), roomId)));
    }
}
