package chat.parley.desktop.backend;

/** A table as the body of a request, line by line. */
record Csv(String text) {}
