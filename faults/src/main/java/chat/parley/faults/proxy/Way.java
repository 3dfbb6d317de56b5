package chat.parley.faults.proxy;

/** Which way bytes go. */
public enum Way {
    TO_SERVER,
    TO_CLIENT
}
