package chat.parley.benchmarks.scenario;

/** How much of everything: to see that it works, to look, or to state a figure. */
public enum Scale {
    SMOKE,
    QUICK,
    FULL;

    int of(int smoke, int quick, int full) {
        return switch (this) {
            case SMOKE -> smoke;
            case QUICK -> quick;
            case FULL -> full;
        };
    }
}
