package chat.parley.server.account;

/** Who is connected, to whichever server of the installation. Whoever holds the connections answers. */
public interface OnlinePeople {

    boolean isOnline(String userId);
}
