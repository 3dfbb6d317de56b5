package chat.parley.desktop.backend;

import java.util.List;
import java.util.Set;

import chat.parley.model.AssignCase;
import chat.parley.model.CannedReplyView;
import chat.parley.model.ChangeCaseStatus;
import chat.parley.model.SupportAgentView;
import chat.parley.model.SupportCaseDetailsAnswer;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportCasesAnswer;
import chat.parley.model.SupportNoteView;
import chat.parley.model.SupportStatus;
import chat.parley.model.WriteCannedReply;
import chat.parley.model.WriteNote;

/**
 * The routes of the support desk, asked as one of its agents; to anybody else each answers 404. Every method blocks: call
 * them from background threads. All of them throw {@link ApiFailure}. Safe for use by many threads.
 */
public interface SupportApi {

    /** The most cases that a server hands out at once. */
    int MOST = 100;

    /** Kind of the failure of {@link #claim} when another was first; its problem names who. */
    String ALREADY_CLAIMED = "already-claimed";

    /** The lists of the inbox. */
    enum CaseList {
        /** What nobody has, the longest waiting first. */
        WAITING("waiting"),
        /** What the agent has and has not resolved, newest activity first. */
        MINE("mine"),
        /** Where a note calls the agent in who has not seen it, newest activity first. */
        CALLED("called"),
        /** Everything, newest activity first. */
        ALL("all");

        private final String word;

        CaseList(String word) {
            this.word = word;
        }

        /** Its name on the wire. */
        public String word() {
            return word;
        }
    }

    /**
     * One page of a list; page 0 is the first.
     *
     * @param statuses only those that stand so; all of the list if empty
     */
    SupportCasesAnswer cases(CaseList list, Set<SupportStatus> statuses, int page, int limit);

    /** One case with all that belongs to it. */
    SupportCaseDetailsAnswer details(String roomId);

    /** Takes a case that nobody has; of several who try, one gets it and the others a failure {@link #ALREADY_CLAIMED}. */
    SupportCaseView claim(String roomId);

    SupportCaseView assign(String roomId, AssignCase wish);

    SupportCaseView changeStatus(String roomId, ChangeCaseStatus wish);

    SupportCaseView tag(String roomId, List<String> tags);

    /** The most notes that a server hands out at once. */
    int MOST_NOTES = 200;

    /** The notes of a case that changed after that version, by version, deleted ones among them. */
    List<SupportNoteView> notes(String roomId, long afterVersion);

    /** Writes a note; the same {@code clientId} again yields the first result. */
    SupportNoteView writeNote(String roomId, WriteNote note);

    /** Gives an own note another text. */
    SupportNoteView editNote(String roomId, String noteId, WriteNote note);

    SupportNoteView deleteNote(String roomId, String noteId);

    /** Says that the agent has seen the notes of a case up to that version: those call them in no longer. */
    SupportCaseView seeNotes(String roomId, long upTo);

    /** The whole desk. */
    List<SupportAgentView> agents();

    /** Says whether new conversations shall come to the agent. */
    void setAvailable(boolean available);

    /** The texts kept for answering that the agent may use. */
    List<CannedReplyView> replies();

    CannedReplyView keepReply(WriteCannedReply reply);

    CannedReplyView changeReply(String replyId, WriteCannedReply reply);

    void deleteReply(String replyId);
}
