package chat.parley.desktop.room;

import java.util.List;

import chat.parley.desktop.model.MessageItem;

import static chat.parley.desktop.room.Messages.ELENA;
import static chat.parley.desktop.room.Messages.GEORGI;
import static chat.parley.desktop.room.Messages.NADYA;
import static chat.parley.desktop.room.Messages.TOM;
import static chat.parley.desktop.room.Messages.answering;
import static chat.parley.desktop.room.Messages.message;
import static chat.parley.desktop.room.Messages.readBy;

/** The conversation of the mockups. */
final class WorkshopSample {

    private WorkshopSample() {}

    static List<MessageItem> messages() {
        return List.of(
                message(GEORGI, 1, 12,
                        "Morning. The two gravel frames from Brno arrived, one has a dent on the top tube."),
                message(GEORGI, 2, 13,
                        "Photos are in the workshop folder. I’d rather not build it up before we talk to them."),
                message(ELENA, 3, 14, "Agreed, please keep it boxed. I’ll write to the supplier and copy you."),
                readBy(message(ELENA, 4, 15, "Please note the carton number as well."), TOM),
                message(NADYA, 5, 21, "The customer for that one is Mr Hristov, size 56. He asked for Saturday."),
                message(NADYA, 6, 22, "Shall I call him, or do we wait for the reply?"),
                answering(readBy(message(ELENA, 7, 24,
                        "Call him today, better to hear it early. Offer the 56 in green, we have one built."), TOM,
                        GEORGI, NADYA),
                        "m6"),
                message(TOM, 8, 31, "Green 56 is on the stand, I only need to true the rear wheel. Ready by 16:00."),
                message(GEORGI, 9, 33, "Thanks Tom. I can swap the saddle for the one he ordered."),
                readBy(message(ELENA, 10, 35, "Perfect. Then he can still ride on Saturday."), TOM));
    }
}
