package chat.parley.embeddedmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MatcherTest {

    static Document document(String json) {
        org.bson.BsonDocument parsed = org.bson.BsonDocument.parse(json);
        var bytes = new org.bson.io.BasicOutputBuffer();
        new org.bson.codecs.BsonDocumentCodec().encode(new org.bson.BsonBinaryWriter(bytes), parsed,
                org.bson.codecs.EncoderContext.builder().build());
        return Bson.document(bytes.toByteArray());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // document | query | whether MongoDB finds it
        "{a: [5, 0.5]}          | {a: {$gte: 5, $lt: 1}}        | true",
        "{a: [5, 0.5]}          | {a: {$elemMatch: {$gte: 5, $lt: 1}}} | false",
        "{c: [{x: 1}, {}]}      | {'c.x': {$exists: false}}     | false",
        "{c: [{x: 1}, {}]}      | {'c.x': null}                 | true",
        "{a: 10}                | {a: /1/}                      | false",
        "{a: ['b', 'ab']}       | {a: /^a/}                     | true",
        "{a: 'Ab'}              | {a: {$regex: '^a', $options: 'i'}} | true",
        "{a: 'ab'}              | {a: {$regex: '^a', $ne: 'ab'}} | false",
        "{a: null}              | {a: {$gte: null}}             | true",
        "{}                     | {a: {$lte: null}}             | true",
        "{}                     | {a: {$type: 'null'}}          | false",
        "{a: [1, 2]}            | {a: [1, 2]}                   | true",
        "{a: [[1, 2]]}          | {a: [1, 2]}                   | true",
        "{a: [1, 2]}            | {a: [2, 1]}                   | false",
        "{a: {x: 1, y: 2}}      | {a: {y: 2, x: 1}}             | false",
        "{a: 5}                 | {a: {}}                       | false",
        "{a: [1, null]}         | {a: {$in: [null]}}            | true",
        "{a: [1, 2]}            | {a: {$nin: [2]}}              | false",
        "{a: [1, 2]}            | {a: {$not: {$gt: 1}}}         | false",
        "{a: [1, 2]}            | {'a.1': 2}                    | true",
        "{a: '5'}               | {a: {$gt: 1}}                 | false",
        "{a: true}              | {a: {$gt: false}}             | true",
        "{a: {$numberDecimal: '0.1'}} | {a: 0.1}                | false",
        "{a: {$numberLong: '9007199254740993'}} | {a: {$mod: [2, 1]}} | true",
        "{a: NaN}               | {a: {$lt: 5}}                 | false",
        "{a: NaN}               | {a: {$gte: NaN}}              | true",
        "{a: [{b: 1, c: 2}, {b: 2, c: 1}]} | {a: {$elemMatch: {b: 1, c: 1}}} | false",
        "{a: [1, 2, 3]}         | {a: {$all: [3, 1]}}           | true",
        "{a: []}                | {a: {$all: []}}               | false",
        "{a: []}                | {a: {$size: 0}}               | true",
        "{a: 1}                 | {$nor: [{a: 2}, {b: 1}]}      | true",
        "{a: 1, b: 2}           | {$expr: {$gt: ['$b', '$a']}}  | true"})
    void findsWhatMongoDbFinds(String document, String query, boolean found) {
        assertThat(Matcher.of(document(query)).matches(document(document))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{a: {$foo: 1}}", "{$foo: []}", "{$and: []}",
        "{$or: 5}", "{a: {$in: 5}}", "{a: {$regex: '('}}", "{a: {$size: 'x'}}", "{a: {$mod: [0, 1]}}",
        "{a: {$not: 5}}", "{a: {$type: 'nonsense'}}", "{a: {$elemMatch: 1}}"})
    void whatIsMalformedIsRefused(String query) {
        assertThatThrownBy(() -> Matcher.of(document(query))).as(query).isInstanceOf(MongoServerException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"^abc | abc | true", "^a\\.b | a.b | true",
        "^ab?c | a | false", "^ab.* | ab | false", "^a$ | a | false", "^ab+ | a | false", "^a{0} | |", "abc | |",
        "^(a) | |", "^\uD83D\uDE00? | |", "^.a | |"})
    void theStartOfAPatternIsTheTextAllMatchesBeginWith(String pattern, @Nullable String text,
            @Nullable Boolean whole) {
        @Nullable
        PatternStart wanted = text == null || whole == null ? null : new PatternStart(text, whole);
        assertThat(PatternStart.of(new BsonRegularExpression(pattern, ""), null)).isEqualTo(wanted);
    }

    @Test
    void aPatternThatIgnoresCaseHasNoStart() {
        assertThat(PatternStart.of("^abc", "i")).isNull();
    }
}
