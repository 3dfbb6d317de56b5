package chat.parley.desktop.administration;

/** What a server needs of who looks after it before it is of use to anybody, in the order in which it is usually done. */
public enum FirstStep {
    /** Somebody else has an account, or could make one. */
    PEOPLE("steps.people"),
    /** There is a room. */
    ROOM("steps.room"),
    /** A backup was made and proved whole, or somebody has decided about them. */
    BACKUPS("steps.backups");

    private final String key;

    FirstStep(String key) {
        this.key = key;
    }

    /** Of what is to be done, in a few words. */
    String key() {
        return key;
    }
}
