package chat.parley.embeddedmongo;

import java.util.List;

import de.bwaldvogel.mongo.MongoVersion;

/** The server version told to drivers. They refuse servers whose wire version is older than the oldest they know. */
enum ReportedVersion implements MongoVersion {

    MONGODB_5_0;

    @Override
    public List<Integer> getVersionArray() {
        return List.of(5, 0, 0);
    }

    /** 13 is what MongoDB 5.0 itself answers. */
    @Override
    public int getWireVersion() {
        return 13;
    }
}
