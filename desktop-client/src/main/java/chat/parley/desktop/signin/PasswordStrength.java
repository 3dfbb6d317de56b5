package chat.parley.desktop.signin;

/**
 * How hard a password is to guess, roughly: how many different characters it has, in which length counts most. A hint
 * while typing; the server decides.
 */
enum PasswordStrength {
    NONE,
    SHORT,
    WEAK,
    GOOD,
    STRONG;

    private static final int SHORTEST = 8;

    static PasswordStrength of(String password) {
        if (password.isEmpty()) {
            return NONE;
        }
        if (password.length() < SHORTEST) {
            return SHORT;
        }
        long different = password.codePoints().distinct().count();
        if (different < 6) {
            return WEAK;
        }
        return different >= 12 || (password.length() >= 12 && different >= 9) ? STRONG : GOOD;
    }

    /** How much of the strength bar is full, 0 to 1. */
    double share() {
        return ordinal() / (double) STRONG.ordinal();
    }
}
