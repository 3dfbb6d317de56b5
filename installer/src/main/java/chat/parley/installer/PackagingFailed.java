package chat.parley.installer;

/** A package cannot be made, for the reason in the message: a sentence for the person who asked for it. */
final class PackagingFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    PackagingFailed(String sentence) {
        super(sentence);
    }
}
