package chat.parley.desktop.room;

/**
 * What a conversation's rows depend on besides its messages.
 *
 * @param direct whether it is talk between two people
 * @param atStart whether the first message is the first of the room
 * @param firstUnread number of the message below the unread divider, 0 for no divider
 * @param unread how many messages the divider announces
 */
record TimelineFrame(boolean direct, boolean atStart, long firstUnread, long unread) {

    static final TimelineFrame BARE = new TimelineFrame(false, false, 0, 0);
}
