package chat.parley.server.attachment;

/**
 * The size of a picture as it is to be shown, in pixels: turned as its camera was held.
 */
record Picture(int width, int height) {}
