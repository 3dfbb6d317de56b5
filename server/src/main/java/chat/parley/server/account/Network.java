package chat.parley.server.account;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The network that an address belongs to: what one house or office shares, /24 or /64. */
final class Network {

    private Network() {}

    /** @param address in figures, as the container gives it */
    static String of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 8));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
