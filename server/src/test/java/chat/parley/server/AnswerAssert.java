package chat.parley.server;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Expectations of an {@link Answer}, in the words of the contract. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

    private AnswerAssert(Answer actual) {
        super(actual, AnswerAssert.class);
    }

    public static AnswerAssert assertThat(Answer answer) {
        return new AnswerAssert(answer);
    }

    public AnswerAssert isOk() {
        Assertions.assertThat(actual.status()).as(actual.body()).isEqualTo(200);
        Assertions.assertThat(actual.json().path("success").asBoolean()).as(actual.body()).isTrue();
        return this;
    }

    /** A failure in the form of the contract: problem+json, {@code success:false}, a sentence, nothing internal. */
    public AnswerAssert isRefused(int status) {
        Assertions.assertThat(actual.status()).as(actual.body()).isEqualTo(status);
        Assertions.assertThat(actual.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = actual.json();
        Assertions.assertThat(problem.path("success").isBoolean() && !problem.path("success").asBoolean()).isTrue();
        Assertions.assertThat(problem.path("status").asInt()).isEqualTo(status);
        Assertions.assertThat(problem.path("type").asString()).startsWith("/problems/");
        Assertions.assertThat(problem.path("title").asString()).isNotBlank();
        Assertions.assertThat(problem.path("message").asString()).isNotBlank()
                .isEqualTo(problem.path("detail").asString())
                .doesNotContain("Exception", "chat.parley", "springframework");
        return this;
    }

    public AnswerAssert saying(String sentence) {
        Assertions.assertThat(actual.at("/message")).isEqualTo(sentence);
        return this;
    }

    /** These fields, and no others, have a sentence each. */
    public AnswerAssert blaming(String... fields) {
        Assertions.assertThat(actual.json().path("errors").propertyNames()).containsExactlyInAnyOrder(fields);
        actual.json().path("errors").forEach(sentence -> Assertions.assertThat(sentence.asString()).endsWith("."));
        return this;
    }

    public AnswerAssert has(String pointer, String value) {
        Assertions.assertThat(actual.at(pointer)).as(pointer + " of " + actual.body()).isEqualTo(value);
        return this;
    }
}
