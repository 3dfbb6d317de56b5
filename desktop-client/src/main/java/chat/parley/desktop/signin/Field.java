package chat.parley.desktop.signin;

/** A field of the screen, for putting the focus where the trouble is. */
enum Field {
    SERVER,
    NAME,
    PASSWORD,
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    INVITATION
}
