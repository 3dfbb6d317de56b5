package chat.parley.model;

/**
 * Answer that says no more than that it was done, with the sentence a person may read.
 */
public record Done(boolean success, String message) {}
