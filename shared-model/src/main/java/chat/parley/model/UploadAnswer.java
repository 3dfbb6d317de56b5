package chat.parley.model;

/** Answer of the routes of one upload. */
public record UploadAnswer(boolean success, UploadView upload) {}
