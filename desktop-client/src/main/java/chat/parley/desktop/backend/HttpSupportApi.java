package chat.parley.desktop.backend;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import chat.parley.model.AssignCase;
import chat.parley.model.CannedRepliesAnswer;
import chat.parley.model.CannedReplyAnswer;
import chat.parley.model.CannedReplyView;
import chat.parley.model.ChangeCaseStatus;
import chat.parley.model.Done;
import chat.parley.model.SeeNotes;
import chat.parley.model.SetAvailability;
import chat.parley.model.SupportAgentView;
import chat.parley.model.SupportAgentsAnswer;
import chat.parley.model.SupportCaseAnswer;
import chat.parley.model.SupportCaseDetailsAnswer;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportCasesAnswer;
import chat.parley.model.SupportNoteAnswer;
import chat.parley.model.SupportNoteView;
import chat.parley.model.SupportNotesAnswer;
import chat.parley.model.SupportStatus;
import chat.parley.model.TagCase;
import chat.parley.model.WriteCannedReply;
import chat.parley.model.WriteNote;
import org.jspecify.annotations.Nullable;

/** The routes of the support desk, one line each, asked with the tokens of a session. */
final class HttpSupportApi implements SupportApi {
    private final Session session;
    private final Http http;

    HttpSupportApi(Session session, Http http) {
        this.session = session;
        this.http = http;
    }

    @Override
    public SupportCasesAnswer cases(CaseList list, Set<SupportStatus> statuses, int page, int limit) {
        String only = statuses.stream().map(status -> "&status=" + word(status)).collect(Collectors.joining());
        return get("/support/case?view=" + list.word() + only + "&page=" + page + "&limit=" + limit,
                SupportCasesAnswer.class);
    }

    @Override
    public SupportCaseDetailsAnswer details(String roomId) {
        return get(path(roomId), SupportCaseDetailsAnswer.class);
    }

    @Override
    public SupportCaseView claim(String roomId) {
        return ask("POST", path(roomId) + "/claim", null, SupportCaseAnswer.class).supportCase();
    }

    @Override
    public SupportCaseView assign(String roomId, AssignCase wish) {
        return ask("POST", path(roomId) + "/assign", wish, SupportCaseAnswer.class).supportCase();
    }

    @Override
    public SupportCaseView changeStatus(String roomId, ChangeCaseStatus wish) {
        return ask("POST", path(roomId) + "/status", wish, SupportCaseAnswer.class).supportCase();
    }

    @Override
    public SupportCaseView tag(String roomId, List<String> tags) {
        return ask("PUT", path(roomId) + "/tags", new TagCase(tags), SupportCaseAnswer.class).supportCase();
    }

    @Override
    public List<SupportNoteView> notes(String roomId, long afterVersion) {
        return get(path(roomId) + "/notes?after=" + afterVersion, SupportNotesAnswer.class).notes();
    }

    @Override
    public SupportNoteView writeNote(String roomId, WriteNote note) {
        return ask("POST", path(roomId) + "/notes", note, SupportNoteAnswer.class).note();
    }

    @Override
    public SupportNoteView editNote(String roomId, String noteId, WriteNote note) {
        return ask("PUT", path(roomId) + "/notes/" + HttpApi.encoded(noteId), note, SupportNoteAnswer.class).note();
    }

    @Override
    public SupportNoteView deleteNote(String roomId, String noteId) {
        return ask("DELETE", path(roomId) + "/notes/" + HttpApi.encoded(noteId), null, SupportNoteAnswer.class).note();
    }

    @Override
    public SupportCaseView seeNotes(String roomId, long upTo) {
        return ask("PUT", path(roomId) + "/notes/seen", new SeeNotes(upTo), SupportCaseAnswer.class).supportCase();
    }

    @Override
    public List<SupportAgentView> agents() {
        return get("/support/agent", SupportAgentsAnswer.class).agents();
    }

    @Override
    public void setAvailable(boolean available) {
        ask("PUT", "/support/availability", new SetAvailability(available), Done.class);
    }

    @Override
    public List<CannedReplyView> replies() {
        return get("/support/reply", CannedRepliesAnswer.class).replies();
    }

    @Override
    public CannedReplyView keepReply(WriteCannedReply reply) {
        return ask("POST", "/support/reply", reply, CannedReplyAnswer.class).reply();
    }

    @Override
    public CannedReplyView changeReply(String replyId, WriteCannedReply reply) {
        return ask("PUT", "/support/reply/" + HttpApi.encoded(replyId), reply, CannedReplyAnswer.class).reply();
    }

    @Override
    public void deleteReply(String replyId) {
        ask("DELETE", "/support/reply/" + HttpApi.encoded(replyId), null, Done.class);
    }

    private <T> T get(String path, Class<T> answer) {
        return ask("GET", path, null, answer);
    }

    private <T> T ask(String method, String path, @Nullable Object body, Class<T> answer) {
        return session.with(token -> http.ask(session.address(), method, path, body, token, answer));
    }

    private static String path(String roomId) {
        return "/support/case/" + HttpApi.encoded(roomId);
    }

    private static String word(SupportStatus status) {
        return switch (status) {
            case NEW -> "new";
            case OPEN -> "open";
            case PENDING -> "pending";
            case ON_HOLD -> "on-hold";
            case RESOLVED -> "resolved";
        };
    }
}
