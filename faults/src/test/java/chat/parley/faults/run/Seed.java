package chat.parley.faults.run;

/** What a run draws from: another each time, printed; {@code -Dparley.faults.seed=N} plays one again. */
final class Seed {

    private Seed() {}

    static long next() {
        long seed = Long.getLong("parley.faults.seed", System.nanoTime() & 0xffff_ffffL);
        System.out.println("seed " + seed);
        return seed;
    }
}
