package chat.parley.desktop.shell;

/** How much a window of some width can show side by side. */
enum Breakpoint {
    /** One pane at a time, with a way back. */
    NARROW(0),
    /** List and room, the list at its narrowest. */
    SLIM(640),
    /** List and room. */
    MEDIUM(860),
    /** List, room, and a pane beside the room. */
    WIDE(1120);

    private final double from;

    Breakpoint(double from) {
        this.from = from;
    }

    static Breakpoint of(double width) {
        Breakpoint widest = NARROW;
        for (Breakpoint each : values()) {
            if (width >= each.from) {
                widest = each;
            }
        }
        return widest;
    }
}
