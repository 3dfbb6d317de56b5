package chat.parley.server.message;

import java.util.List;

import chat.parley.server.room.Attached;

/** Where the files of messages come from. The feature that keeps them is behind it; this one does not know which. */
public interface MessageFiles {

    /**
     * Sets files aside for one message: until it is clear that the message never came to be, they can be in no other. Asking
     * again for the same message gives the same.
     *
     * @param clientId of the message, unique among the author's
     * @param fileIds at least one
     * @return what is to be remembered of them, in the order given
     * @throws chat.parley.server.web.Invalid if one is not there, not complete, somebody else's, or in another message
     */
    List<Attached> reserve(String authorId, String roomId, String clientId, List<String> fileIds);
}
