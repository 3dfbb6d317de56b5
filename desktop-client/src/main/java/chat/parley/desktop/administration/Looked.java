package chat.parley.desktop.administration;

/** What keeps itself up to date while somebody looks at it. JavaFX thread only. */
interface Looked {

    /** It is looked at from now on. */
    void enter();

    /** Nobody looks any more. */
    void leave();

    /** Lets go of everything. */
    void close();
}
