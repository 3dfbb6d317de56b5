/** Reaching a server and getting in: sign in, create an account, or have one hosted on this computer. */
@NullMarked
package chat.parley.desktop.signin;

import org.jspecify.annotations.NullMarked;
