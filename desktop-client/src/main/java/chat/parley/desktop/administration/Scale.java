package chat.parley.desktop.administration;

/**
 * The lines of a chart: three steps from zero, each a round number, above everything shown.
 *
 * @param step between two lines
 */
record Scale(double step) {

    static final int STEPS = 3;
    private static final double LEAST = 0.01;
    private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    /** The lowest that has room for that. */
    static Scale above(double most) {
        double needed = Math.max(LEAST, most / STEPS);
        double power = Math.pow(10, Math.floor(Math.log10(needed)));
        for (double round : ROUND) {
            if (round * power >= needed * (1 - 1e-9)) {
                return new Scale(round * power);
            }
        }
        return new Scale(10 * power);
    }

    double top() {
        return step * STEPS;
    }
}
