// What mongoose, and the Node driver below it, do all day. Run with the connection string as the only argument.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';

const { Schema, Types, connection } = mongoose;
const { Binary, Decimal128, Long, UUID } = mongoose.mongo.BSON;

const facts = {

  async indexesAreMadeFromTheSchema() {
    const indexes = await Person.collection.indexes();
    const named = name => indexes.find(index => index.name === name);
    assert.equal(named('mail_1').unique, true);
    assert.equal(named('seenAt_1').expireAfterSeconds, 3600);
    assert.deepEqual(named('badge_1').partialFilterExpression, { badge: { $exists: true } });
    assert.deepEqual(named('city_1_age_-1').key, { city: 1, age: -1 });
  },

  async manyAreInsertedAndFound() {
    const people = Array.from({ length: 500 }, (_, n) =>
      ({ name: `p${n}`, mail: `p${n}@example.org`, age: n % 50, city: n % 2 ? 'Sofia' : 'Plovdiv', tags: [`t${n % 5}`] }));
    assert.equal((await Person.insertMany(people)).length, 500);
    const oldest = await Person.find({ city: 'Sofia', age: { $gte: 40 } }).sort({ age: -1, name: 1 }).limit(3).lean();
    assert.deepEqual(oldest.map(p => p.age), [49, 49, 49]);
    assert.equal(await Person.countDocuments({ age: 7 }), 10);
    assert.equal(await Person.estimatedDocumentCount(), 500);
    assert.deepEqual((await Person.distinct('city')).sort(), ['Plovdiv', 'Sofia']);
    assert.equal((await Person.find({ name: /^p1/ })).length, 111);
    assert.equal((await Person.find({ tags: { $in: ['t1', 't2'] } }).select('name -_id').lean()).length, 200);
  },

  async aCursorStreams() {
    let seen = 0;
    for await (const person of Person.find().sort({ _id: 1 }).batchSize(20).cursor()) {
      assert.ok(person.name);
      seen++;
    }
    assert.equal(seen, 500);
    const cursor = Person.find().batchSize(5).cursor();
    await cursor.next();
    await cursor.close();
  },

  async explainNamesTheIndex() {
    const explained = await Person.find({ mail: 'p7@example.org' }).explain('executionStats');
    const plan = (Array.isArray(explained) ? explained[0] : explained);
    assert.equal(plan.executionStats.totalDocsExamined, 1);
    assert.match(JSON.stringify(plan.queryPlanner.winningPlan), /mail_1/);
  },

  async aReferenceIsPopulated() {
    const ada = await Person.findOne({ name: 'p1' });
    await Post.create({ title: 'one', author: ada._id }, { title: 'two', author: ada._id });
    const posts = await Post.find().populate('author').sort('title');
    assert.deepEqual(posts.map(p => p.author.mail), ['p1@example.org', 'p1@example.org']);
  },

  async findAndUpdateReturnsWhatIsAsked() {
    const old = await Person.findOneAndUpdate({ name: 'p2' }, { $set: { age: 99 } });
    assert.equal(old.age, 2);
    const now = await Person.findOneAndUpdate({ name: 'p2' }, { $inc: { age: 1 } }, { returnDocument: 'after' });
    assert.equal(now.age, 100);
    const none = await Person.findOneAndUpdate({ name: 'new' }, { $setOnInsert: { mail: 'new@example.org' } },
      { upsert: true, includeResultMetadata: true });
    assert.equal(none.value, null);
    assert.equal(none.lastErrorObject.updatedExisting, false);
    assert.ok(none.lastErrorObject.upserted);
    const made = await Person.findOneAndUpdate({ name: 'newer' }, { mail: 'newer@example.org' },
      { upsert: true, returnDocument: 'after', projection: { mail: 1 }, sort: { age: -1 } });
    assert.equal(made.mail, 'newer@example.org');
    assert.equal(made.name, undefined);
    assert.equal((await Person.findOneAndDelete({ name: 'newer' })).mail, 'newer@example.org');
    assert.equal(await Person.findOneAndDelete({ name: 'nobody' }), null);
    assert.equal(await Person.findOneAndUpdate({ name: 'nobody' }, { age: 1 }, { projection: { mail: 1 } }), null);
  },

  async manyAreUpdated() {
    const result = await Person.updateMany({ city: 'Sofia' }, { $addToSet: { tags: 'east' }, $min: { age: 20 } });
    assert.equal(result.matchedCount, 250);
    const filtered = await Person.updateOne({ name: 'p4' }, { $set: { 'tags.$[t]': 'T4' } }, { arrayFilters: [{ t: 't4' }] });
    assert.equal(filtered.modifiedCount, 1);
    const upserted = await Person.updateOne({ name: 'q' }, { mail: 'q@example.org' }, { upsert: true });
    assert.equal(upserted.upsertedCount, 1);
  },

  async anAggregationGroups() {
    const groups = await Person.aggregate([{ $match: { city: { $exists: true } } },
      { $group: { _id: '$city', n: { $sum: 1 }, oldest: { $max: '$age' } } }, { $sort: { _id: 1 } }]);
    assert.deepEqual(groups.map(g => [g._id, g.n]), [['Plovdiv', 250], ['Sofia', 250]]);
    assert.deepEqual(await Person.aggregate([{ $match: { age: 20 } }, { $count: 'n' }]).then(r => Object.keys(r[0])), ['n']);
    let streamed = 0;
    for await (const one of Person.aggregate([{ $project: { name: 1 } }]).cursor({ batchSize: 50 })) {
      assert.ok(one._id);
      streamed++;
    }
    assert.equal(streamed, 502);
  },

  async aDuplicateHasItsCode() {
    await assert.rejects(Person.create({ name: 'again', mail: 'p1@example.org' }), error => {
      assert.equal(error.code, 11000);
      assert.deepEqual(error.keyPattern, { mail: 1 });
      assert.deepEqual(error.keyValue, { mail: 'p1@example.org' });
      return true;
    });
    await assert.rejects(Person.findOneAndUpdate({ name: 'p3' }, { mail: 'p1@example.org' }), { code: 11000 });
    await assert.rejects(Person.updateOne({ name: 'p3' }, { mail: 'p1@example.org' }), { code: 11000 });
  },

  async bulksAreOrderedOrNot() {
    const items = connection.collection('items');
    await items.insertOne({ _id: 1 });
    const operations = [{ insertOne: { document: { _id: 2 } } }, { insertOne: { document: { _id: 1 } } },
      { updateOne: { filter: { _id: 2 }, update: { $set: { a: 1 } } } }, { deleteOne: { filter: { _id: 9 } } },
      { replaceOne: { filter: { _id: 3 }, replacement: { b: 2 }, upsert: true } }];
    await assert.rejects(items.bulkWrite(operations), error => error.code === 11000 && error.result.insertedCount === 1);
    assert.equal(await items.countDocuments({ a: 1 }), 0);
    await items.deleteOne({ _id: 2 });
    await assert.rejects(items.bulkWrite(operations, { ordered: false }), error =>
      error.result.insertedCount === 1 && error.result.modifiedCount === 1 && error.result.upsertedCount === 1);
    await assert.rejects(items.bulkWrite([{ updateOne: { filter: { _id: 1 }, update: { $bad: { a: 1 } } } },
      { updateOne: { filter: { _id: 1 }, update: { $set: { after: 1 } } } }]));
    assert.equal(await items.countDocuments({ after: 1 }), 0);
    const mixed = await Person.bulkWrite([{ updateMany: { filter: { city: 'Sofia' }, update: { $inc: { age: 1 } } } },
      { deleteOne: { filter: { name: 'q' } } }]);
    assert.equal(mixed.modifiedCount, 250);
    assert.equal(mixed.deletedCount, 1);
  },

  async everyKindOfValueComesBackAsItWas() {
    const kinds = connection.collection('kinds');
    const document = {
      _id: new Types.ObjectId(), text: 'Здравей 😀 \u0000 end', long: Long.fromString('9007199254740993'), int: 7,
      double: 0.1, negative: -0, yes: true, nothing: null, date: new Date(-1), regex: /^a.*b$/i,
      decimal: Decimal128.fromString('0.10'), huge: Decimal128.fromString('9.999999999999999999999999999999999E+6144'),
      uuid: new UUID('11112222-3333-4444-5555-666677778888'), nested: { a: [1, [2, { b: 3 }], {}] },
      min: new mongoose.mongo.MinKey(), max: new mongoose.mongo.MaxKey(),
      timestamp: new mongoose.mongo.Timestamp({ t: 5, i: 6 }),
    };
    for (const subtype of [0, 1, 3, 5, 6, 0x80, 0xff]) {
      document[`binary${subtype}`] = new Binary(Buffer.from('0123456789abcdef'), subtype);
    }
    await kinds.insertOne(document);
    const bson = mongoose.mongo.BSON;
    const back = await kinds.findOne({ _id: document._id }, { raw: true });
    const wanted = Buffer.from(bson.serialize(document));
    const got = Buffer.from(back);
    assert.equal(got.toString('hex'), wanted.toString('hex'));
    for (const field of Object.keys(document).filter(f => f !== 'regex' && f !== 'nothing')) {
      await kinds.createIndex({ [field]: 1 });
      assert.equal(await kinds.countDocuments({ [field]: { $eq: document[field] } }), 1, field);
    }
    assert.equal(await kinds.countDocuments({ decimal: Decimal128.fromString('0.1') }), 1);
    assert.equal(await kinds.countDocuments({ decimal: 0.1 }), 0);
    assert.equal(await kinds.countDocuments({ binary1: document.binary0 }), 0);
  },

  async sessionsAreTakenButTransactionsRefused() {
    const session = await mongoose.startSession();
    assert.ok(await Person.findOne({ name: 'p1' }).session(session));
    session.startTransaction();
    await assert.rejects(Person.create([{ name: "x", mail: "x@example.org" }], { session }), /ransaction|retryable/);
    await session.abortTransaction().catch(() => {});
    await session.endSession();
  },

  async whatIsNotSupportedIsSaid() {
    await assert.rejects(Person.find().collation({ locale: 'bg', strength: 1 }).exec(), /collation/);
  },

  async manyAreDeleted() {
    assert.equal((await Person.deleteMany({ city: 'Plovdiv' })).deletedCount, 250);
    await Post.collection.drop();
    assert.deepEqual(await Post.find(), []);
    await connection.dropDatabase();
    assert.equal(await Person.countDocuments(), 0);
  },
};

const person = new Schema({
  name: String, mail: { type: String, unique: true }, age: Number, city: String, tags: [String],
  badge: String, seenAt: { type: Date, expires: 3600 },
});
person.index({ city: 1, age: -1 });
person.index({ badge: 1 }, { unique: true, partialFilterExpression: { badge: { $exists: true } } });
const Person = mongoose.model('Person', person);
const Post = mongoose.model('Post', new Schema({ title: String, author: { type: Schema.Types.ObjectId, ref: 'Person' } }));

await mongoose.connect(process.argv[2], { dbName: 'node', serverSelectionTimeoutMS: 5_000 });
await Promise.all([Person.init(), Post.init()]);
let failed = 0;
for (const [name, fact] of Object.entries(facts)) {
  try {
    await fact();
    console.log(`ok ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED ${name}: ${error.stack}`);
  }
}
await mongoose.disconnect();
console.log(failed === 0 ? 'all facts hold' : `${failed} facts do not hold`);
process.exitCode = failed === 0 ? 0 : 1;
