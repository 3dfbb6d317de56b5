package chat.parley.embeddedmongo;

/**
 * What a database takes of its disk. The counts begin when it is opened.
 *
 * @param bytesOnDisk the length of all its files now
 * @param liveBytes about how much of that would be left by {@link EmbeddedMongo#compact()}
 * @param bytesWritten what was to be stored: keys and values, of documents and index entries
 * @param bytesWrittenToDisk what was written for it: to the log, to new tables, and again whenever tables were merged
 * @param syncs how often the log was synced
 */
public record Storage(long bytesOnDisk, long liveBytes, long bytesWritten, long bytesWrittenToDisk, long syncs) {

    /** How many bytes were written to the disk for each that was to be stored; 0 while nothing was. */
    public double writeAmplification() {
        return bytesWritten == 0 ? 0 : (double) bytesWrittenToDisk / bytesWritten;
    }
}
