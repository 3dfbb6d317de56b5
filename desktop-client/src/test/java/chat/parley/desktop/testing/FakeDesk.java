package chat.parley.desktop.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.SupportApi;
import chat.parley.model.AssignCase;
import chat.parley.model.CalledIn;
import chat.parley.model.CannedReplyView;
import chat.parley.model.ChangeCaseStatus;
import chat.parley.model.Problem;
import chat.parley.model.SupportAgentView;
import chat.parley.model.SupportCaseDetailsAnswer;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportCasesAnswer;
import chat.parley.model.SupportCounts;
import chat.parley.model.SupportNoteView;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserView;
import chat.parley.model.WriteCannedReply;
import chat.parley.model.WriteNote;
import chat.parley.model.live.ServerFrame;
import org.jspecify.annotations.Nullable;

/** A support desk in memory, with the rules of the real one. One thread only. */
public final class FakeDesk {

    private final Consumer<ServerFrame> toAgents;
    private final Seats seats;
    private final Map<String, SupportCaseView> cases = new LinkedHashMap<>();
    private final List<SupportNoteView> notes = new ArrayList<>();
    private final List<UserView> staff = new ArrayList<>();
    private final Map<String, Boolean> away = new HashMap<>();
    private final Map<String, String> viewing = new HashMap<>();
    /** The texts kept for answering. */
    public final FakeReplies replies = new FakeReplies();
    private final FakeCalls calls = new FakeCalls();
    private long noteVersion;
    private Instant now = Instant.parse("2026-11-19T09:30:00Z");

    /** Who sits in the rooms. */
    public interface Seats {

        void take(String roomId, UserView agent);

        void leave(String roomId, UserView agent);
    }

    /** How questions reach the desk, or do not. */
    public interface Answers {

        <T> T answer(boolean command, Supplier<T> work);
    }

    public FakeDesk(Consumer<ServerFrame> toAgents, Seats seats) {
        this.toAgents = toAgents;
        this.seats = seats;
    }

    /** Somebody answers customers. */
    public void staff(UserView agent) {
        staff.add(agent);
    }

    /** A customer asks something. */
    public void open(String roomId, UserView customer, String subject, Instant when) {
        put(CaseSample.of(roomId, customer).subject(subject).waiting(when).said(customer, subject, when).view());
    }

    /** A case as it stands; the desk hears of it. */
    public void put(SupportCaseView view) {
        cases.put(view.roomId(), view);
        toAgents.accept(new ServerFrame.SupportCase(view));
    }

    public SupportCaseView find(String roomId) {
        SupportCaseView view = cases.get(roomId);
        if (view == null) {
            throw refusal(404, "not-found", null);
        }
        return view;
    }

    /** The notes of a case, the deleted ones among them. */
    public List<SupportNoteView> notes(String roomId) {
        return notes.stream().filter(note -> note.roomId().equals(roomId)).toList();
    }

    /** Somebody of the desk looks at a case, or at none. */
    public void views(UserView agent, @Nullable String roomId) {
        String before = viewing.remove(agent.id());
        if (before != null) {
            toAgents.accept(new ServerFrame.SupportViewing(before, agent.id(), false));
        }
        if (roomId != null) {
            viewing.put(agent.id(), roomId);
            toAgents.accept(new ServerFrame.SupportViewing(roomId, agent.id(), true));
        }
    }

    /** Somebody of the desk writes a note so long after the desk opened. */
    public SupportNoteView note(UserView author, String roomId, String text, long after, Instant when) {
        SupportNoteView note = new SupportNoteView("note-" + notes.size(), roomId, author, text, after,
                ++noteVersion, when, null, null, null);
        notes.add(note);
        tell(note);
        return note;
    }

    private void tell(SupportNoteView note) {
        toAgents.accept(new ServerFrame.SupportNote(note));
        if (cases.containsKey(note.roomId())) {
            call(note.roomId());
        }
    }

    private void call(String roomId) {
        List<CalledIn> now = calls.in(roomId, notes(roomId), staff);
        List<CalledIn> before = find(roomId).calledIn();
        if (!now.equals(before == null ? List.of() : before)) {
            change(roomId, sample -> sample.called(now));
        }
    }

    private void change(String roomId, UnaryOperator<CaseSample> how) {
        put(how.apply(CaseSample.like(find(roomId))).next().view());
    }

    /** The desk, asked by one of its people. */
    public SupportApi as(UserView me, Answers answers) {
        return new Api(me, answers);
    }

    static ApiFailure refusal(int status, String kind, @Nullable UserView assignee) {
        return new ApiFailure.Refused(new Problem("/problems/" + kind, "", status, "no", false, "no", null, assignee),
                null);
    }

    private final class Api implements SupportApi {

        private final UserView me;
        private final Answers answers;

        Api(UserView me, Answers answers) {
            this.me = me;
            this.answers = answers;
        }

        @Override
        public SupportCasesAnswer cases(CaseList list, Set<SupportStatus> statuses, int page, int limit) {
            return answers.answer(false, () -> new SupportCasesAnswer(true,
                    cases.values().stream().filter(in(list))
                            .filter(view -> statuses.isEmpty() || statuses.contains(view.status()))
                            .sorted(Comparator.comparing(SupportCaseView::updatedAt).reversed())
                            .skip((long) page * limit).limit(limit).toList(),
                    counts()));
        }

        private SupportCounts counts() {
            return new SupportCounts(cases.values().stream().filter(in(CaseList.WAITING)).count(),
                    cases.values().stream().filter(in(CaseList.MINE)).count(),
                    cases.values().stream().filter(view -> view.status() != SupportStatus.RESOLVED).count());
        }

        private Predicate<SupportCaseView> in(CaseList list) {
            return switch (list) {
                case WAITING -> view -> view.assignee() == null && view.status() != SupportStatus.RESOLVED;
                case MINE -> view -> me.equals(view.assignee()) && view.status() != SupportStatus.RESOLVED;
                case CALLED -> view -> view.callTo(me.id()) != null;
                case ALL -> view -> true;
            };
        }

        @Override
        public SupportCaseDetailsAnswer details(String roomId) {
            return answers.answer(false, () -> {
                SupportCaseView found = find(roomId);
                return new SupportCaseDetailsAnswer(true, found, cases.values().stream()
                        .filter(view -> view.customer().equals(found.customer()) && !view.equals(found)).toList(),
                        staff.stream().filter(agent -> roomId.equals(viewing.get(agent.id())) && !agent.equals(me))
                                .toList());
            });
        }

        @Override
        public SupportCaseView claim(String roomId) {
            return answers.answer(true, () -> {
                UserView assignee = find(roomId).assignee();
                if (assignee != null && !assignee.equals(me)) {
                    throw refusal(409, ALREADY_CLAIMED, assignee);
                }
                seats.take(roomId, me);
                change(roomId, sample -> sample.assignee(me).status(SupportStatus.OPEN));
                return find(roomId);
            });
        }

        @Override
        public SupportCaseView assign(String roomId, AssignCase wish) {
            return answers.answer(true, () -> {
                current(roomId, wish.version());
                UserView before = find(roomId).assignee();
                UserView next = staff.stream().filter(agent -> agent.id().equals(wish.userId())).findFirst()
                        .orElse(null);
                if (before != null) {
                    seats.leave(roomId, before);
                }
                if (next != null) {
                    seats.take(roomId, next);
                }
                change(roomId, sample -> sample.assignee(next));
                if (wish.note() != null) {
                    FakeDesk.this.note(me, roomId, wish.note(), find(roomId).lastNumber(), now);
                }
                return find(roomId);
            });
        }

        private void current(String roomId, @Nullable Long version) {
            if (version != null && version != find(roomId).version()) {
                throw refusal(409, "case-changed", null);
            }
        }

        @Override
        public SupportCaseView changeStatus(String roomId, ChangeCaseStatus wish) {
            return answers.answer(true, () -> {
                current(roomId, wish.version());
                change(roomId, sample -> sample.status(Objects.requireNonNull(wish.status())).until(wish.until()));
                return find(roomId);
            });
        }

        @Override
        public SupportCaseView tag(String roomId, List<String> tags) {
            return answers.answer(true, () -> {
                change(roomId, sample -> sample.tags(tags));
                return find(roomId);
            });
        }

        @Override
        public List<SupportNoteView> notes(String roomId, long afterVersion) {
            return answers.answer(false, () -> FakeDesk.this.notes(roomId).stream()
                    .filter(note -> note.version() > afterVersion).toList());
        }

        @Override
        public SupportNoteView writeNote(String roomId, WriteNote note) {
            return answers.answer(true, () -> notes.stream()
                    .filter(known -> Objects.equals(known.clientId(), note.clientId())).findFirst().orElseGet(() -> {
                        now = now.plusSeconds(1);
                        SupportNoteView written = new SupportNoteView("note-" + notes.size(), roomId, me,
                                String.valueOf(note.text()), find(roomId).lastNumber(), ++noteVersion, now, null,
                                null, note.clientId());
                        notes.add(written);
                        tell(written);
                        return written;
                    }));
        }

        @Override
        public SupportNoteView editNote(String roomId, String noteId, WriteNote note) {
            return answers.answer(true, () -> {
                SupportNoteView old = notes.stream().filter(each -> each.noteId().equals(noteId)).findFirst()
                        .orElseThrow();
                if (!old.author().equals(me)) {
                    throw refusal(403, "forbidden", null);
                }
                SupportNoteView next = new SupportNoteView(noteId, roomId, me, String.valueOf(note.text()),
                        old.afterNumber(), ++noteVersion, old.createdAt(), now, null,
                        old.clientId());
                notes.replaceAll(each -> each.noteId().equals(noteId) ? next : each);
                tell(next);
                return next;
            });
        }

        @Override
        public SupportNoteView deleteNote(String roomId, String noteId) {
            return answers.answer(true, () -> {
                SupportNoteView old = notes.stream().filter(note -> note.noteId().equals(noteId)).findFirst()
                        .orElseThrow();
                SupportNoteView gone = new SupportNoteView(noteId, roomId, old.author(), "", old.afterNumber(),
                        ++noteVersion, old.createdAt(), null, now, old.clientId());
                notes.replaceAll(note -> note.noteId().equals(noteId) ? gone : note);
                tell(gone);
                return gone;
            });
        }

        @Override
        public SupportCaseView seeNotes(String roomId, long upTo) {
            return answers.answer(true, () -> {
                calls.see(roomId, me, upTo);
                call(roomId);
                return find(roomId);
            });
        }

        @Override
        public List<SupportAgentView> agents() {
            return answers.answer(false, () -> staff.stream().map(this::agent).toList());
        }

        private SupportAgentView agent(UserView agent) {
            return new SupportAgentView(agent, !away.getOrDefault(agent.id(), false),
                    cases.values().stream().filter(view -> agent.equals(view.assignee())
                            && view.status() != SupportStatus.RESOLVED).count());
        }

        @Override
        public void setAvailable(boolean available) {
            answers.answer(true, () -> {
                away.put(me.id(), !available);
                toAgents.accept(new ServerFrame.SupportAgent(agent(me)));
                return me;
            });
        }

        @Override
        public List<CannedReplyView> replies() {
            return answers.answer(false, () -> replies.of(me));
        }

        @Override
        public CannedReplyView keepReply(WriteCannedReply reply) {
            return answers.answer(true, () -> replies.write(me, null, reply));
        }

        @Override
        public CannedReplyView changeReply(String replyId, WriteCannedReply reply) {
            return answers.answer(true, () -> replies.write(me, replyId, reply));
        }

        @Override
        public void deleteReply(String replyId) {
            answers.answer(true, () -> replies.delete(me, replyId));
        }
    }
}
