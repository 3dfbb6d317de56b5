package chat.parley.server.admin;

import java.util.Map;

/**
 * What the command asks a running server to do.
 *
 * @param command its name
 * @param options what was given with it, by name
 */
record Order(String command, Map<String, String> options) {

    Order {
        options = Map.copyOf(options);
    }

    /** @throws IllegalArgumentException if it was not given */
    String option(String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The command " + command + " needs " + name + ".");
        }
        return value;
    }

    /** Without what was given: a backup's folder is nobody's business, and a name may be somebody's. */
    @Override
    public String toString() {
        return "Order[" + command + "]";
    }
}
