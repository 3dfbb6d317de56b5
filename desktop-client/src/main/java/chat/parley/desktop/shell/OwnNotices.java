package chat.parley.desktop.shell;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.notification.Notice;
import chat.parley.desktop.notification.Notifier;

/** Notices of one account: those of rooms that have the same id on another server stand beside them. */
record OwnNotices(Notifier all, Chat chat) implements Notifier {

    @Override
    public boolean able() {
        return all.able();
    }

    @Override
    public void show(Notice notice, Runnable chosen) {
        all.show(new Notice(key(notice.key()), notice.title(), notice.text()), chosen);
    }

    @Override
    public void withdraw(String key) {
        all.withdraw(key(key));
    }

    @Override
    public void close() {
        // the others go on
    }

    private String key(String key) {
        return chat.address() + " " + chat.me().id() + " " + key;
    }
}
