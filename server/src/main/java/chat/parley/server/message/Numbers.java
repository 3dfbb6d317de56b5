package chat.parley.server.message;

import chat.parley.server.web.Invalid;

/** Message and change numbers as they stand in an address. */
final class Numbers {

    private Numbers() {}

    /** @throws Invalid if the text is no number from 0 that fits */
    static long parse(String field, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new Invalid(field, "This must be a number from 0.");
        }
        return Long.parseLong(text);
    }
}
