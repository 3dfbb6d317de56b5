package chat.parley.benchmarks;

/** What a run took place on, in the words a table can bear. */
final class Machine {

    private Machine() {}

    static String description() {
        int cores = Runtime.getRuntime().availableProcessors();
        return "%d cores shared by server and load driver, %s %s, Java %s".formatted(cores,
                System.getProperty("os.name"), System.getProperty("os.arch"), System.getProperty("java.version"));
    }
}
