// The records of a prepared collection (prepared.h), each listed once for writing and for reading: `c` is a writer or a
// reader, the record is constant for the one and filled by the other. A change here is a change of kPreparedVersion.
//   number    an unsigned integer                       text      index into the distinct texts
//   span      begin, size                               day       0: none; 1 + ((year * 12) + month - 1) * 31 + day - 1
//   index     0: none, 1 + index                        rule      0: none, 1 + index into the rules
//   list      how many, then each; `some`: at least one; `ordered`: by their spans' begin
// An article's record stands behind its length.
#pragma once

#include <cstdint>
#include <string_view>

namespace jejak {

constexpr std::string_view kPreparedMagic = "JEJAK\r\n\x1a";
constexpr uint32_t kPreparedVersion = 2;
constexpr size_t kPreparedHead = 28;
constexpr size_t kPreparedSizes = 16;  // behind it

// What a place in an article counts: part(article, index, …).
enum class Part : uint8_t { event, episode, mention, term };

template <class C, class Why>
void form_why(C& c, Why& why) {
  c.rule(why.rule);
  c.span(why.evidence);
  c.day(why.anchor);
  c.list(why.alternatives, [&](auto& text) { c.text(text); });
}

template <class C, class Record>
void form_entity(C& c, Record& e) {
  c.choice(e.kind, 4);
  c.text(e.key);
  c.text(e.name);
  c.list(e.names, [&](auto& name) {
    c.text(name.first);
    c.text(name.second);
  });
  c.position(e.position);
  c.text(e.level);
  c.text(e.country);
  c.text(e.role);
  c.text(e.side);
}

template <class C, class Record>
void form_place(C& c, Record& m) {
  c.mention(m.span);
  c.entity(m.entity);
  c.choice(m.role, 3);
  form_why(c, m.why);
}

template <class C, class Record>
void form_time(C& c, Record& m) {
  c.mention(m.span);
  c.choice(m.type, 4);
  c.text(m.value);
  c.text(m.edtf);
  c.day(m.begin);
  c.day(m.end);
  c.flag(m.open_begin);
  c.flag(m.open_end);
  c.yearless(m.yearless);
  form_why(c, m.why);
}

template <class C, class Record>
void form_person(C& c, Record& m) {
  c.mention(m.span);
  c.entity(m.entity);
  c.text(m.title);
  form_why(c, m.why);
}

template <class C, class Record>
void form_organization(C& c, Record& m) {
  c.mention(m.span);
  c.entity(m.entity);
  form_why(c, m.why);
}

template <class C, class Record>
void form_figure(C& c, Record& m) {
  c.mention(m.span);
  c.decimal(m.value);
  c.decimal(m.low);
  c.decimal(m.high);
  c.choice(m.bound, 4);
  c.choice(m.measure, 6);
  c.text(m.group);
  c.text(m.side);
  c.entity(m.attributed_to);
  c.text(m.unit);
  form_why(c, m.why);
}

template <class C, class Record>
void form_quote(C& c, Record& m) {
  c.mention(m.span);
  c.flag(m.direct);
  c.entity(m.speaker);
  c.span(m.cue);
  form_why(c, m.why);
}

template <class C, class Record>
void form_term(C& c, Record& t) {
  c.span(t.span);
  c.text(t.topic);
  c.text(t.gloss);
  c.flag(t.quoted);
  c.flag(t.hedged);
  c.entity(t.speaker);
  form_why(c, t.why);
}

template <class C, class Record, class Owner>
void form_episode(C& c, Record& e, Owner& d) {
  c.span(e.span);
  c.day(e.begin);
  c.day(e.end);
  c.yearless(e.yearless);
  c.flag(e.within);
  c.list(e.lengths, [&](auto& time) { c.index(time, d.times.size()); });
  c.list(e.places, [&](auto& entity) { c.some_entity(entity); });
}

template <class C, class Record, class Owner>
void form_event(C& c, Record& e, Owner& d) {
  c.choice(e.type, 9);
  c.span(e.span);
  c.span(e.trigger);
  c.text(e.date);
  c.day(e.begin);
  c.day(e.end);
  c.list(e.places, [&](auto& entity) { c.some_entity(entity); });
  c.list(e.participants, [&](auto& entity) { c.some_entity(entity); });
  c.list(e.figures, [&](auto& figure) { c.index(figure, d.figures.size()); });
  c.index_or_none(e.agent, d.places.size());
  c.index_or_none(e.episode, d.episodes.size());
  c.text(e.action);
  form_why(c, e.why);
  c.rule(e.date_rule);
}

// The article itself and its day: with views for texts, a record that is read without a copy (DocumentHead).
template <class C, class Record>
void form_head(C& c, Record& d) {
  c.text(d.article.id);
  c.text(d.article.headline);
  c.article_text(d.article.text);
  c.day(d.article.published);
  c.text(d.article.publisher);
  c.text(d.article.url);
  c.text(d.article.language);
  c.text(d.article.based_on);
  c.day(d.publication.day);
  c.choice(d.publication.basis, 3);
  c.text(d.publication.reason);
}

// An article with its text and all that was read from it, but for its entities, which come before.
template <class C, class Record, class Sentences>
void form_document(C& c, Record& d, Sentences& sentences) {
  form_head(c, d);
  c.entities(d.entities);
  c.ordered(d.blocks, [&](auto& block) {
    c.piece(block.span);
    c.choice(block.kind, 7);
  });
  c.ordered(sentences, [&](auto& sentence) { c.piece(sentence); });
  c.ordered(d.places, [&](auto& m) { form_place(c, m); });
  c.ordered(d.times, [&](auto& m) { form_time(c, m); });
  c.ordered(d.people, [&](auto& m) { form_person(c, m); });
  c.ordered(d.organizations, [&](auto& m) { form_organization(c, m); });
  c.ordered(d.figures, [&](auto& m) { form_figure(c, m); });
  c.ordered(d.quotes, [&](auto& m) { form_quote(c, m); });
  c.list(d.episodes, [&](auto& e) { form_episode(c, e, d); });
  c.list(d.events, [&](auto& e) { form_event(c, e, d); });
  c.list(d.framing, [&](auto& t) { form_term(c, t); });
}

template <class C, class Record>
void form_error(C& c, Record& e) {
  c.choice(e.code, 8);
  c.text(e.source);
  c.number(e.offset);
  c.text(e.path);
  c.text(e.message);
}

template <class C, class Record>
void form_linked_event(C& c, Record& e, size_t wars) {
  c.choice(e.type, 9);
  c.text(e.action);
  c.text(e.date);
  c.day(e.begin);
  c.day(e.end);
  c.list(e.places, [&](auto& key) { c.text(key); });
  c.list(e.participants, [&](auto& key) { c.text(key); });
  c.some(e.members, [&](auto& member) { c.part(member.article, member.event, Part::event); });
  c.list(e.reasons, [&](auto& reason) { c.text(reason); });
  c.index_or_none(e.war, wars);
}

template <class C, class Record>
void form_war(C& c, Record& w) {
  c.day(w.begin);
  c.day(w.end);
  c.flag(w.within);
  c.some(w.members, [&](auto& member) { c.part(member.article, member.event, Part::episode); });
}

template <class C, class Record>
void form_claim(C& c, Record& claim) {
  c.part(claim.article, claim.mention, Part::mention);
  c.whole(claim.value);
  c.text(claim.text);
  c.signed_number(claim.range.low);
  c.signed_number(claim.range.high);
  c.choice(claim.bound, 4);
  c.text(claim.group);
  c.text(claim.side);
  c.text(claim.fought_with);
  c.text(claim.attributed_to);
  c.text(claim.attributed_name);
  c.day(claim.as_of);
  c.flag(claim.final);
}

template <class C, class Record>
void form_comparison(C& c, Record& comparison, size_t events) {
  c.choice(comparison.question, 8);
  c.text(comparison.subject);
  c.text(comparison.subject_id);
  c.index_or_none(comparison.event, events);
  c.some(comparison.claims, [&](auto& claim) { form_claim(c, claim); });
  c.choice(comparison.verdict, 4);
  c.text(comparison.reason);
  c.text(comparison.reason_id);
}

template <class C, class Record, class Reasons>
void form_collection(C& c, Record& collection, Reasons& numbered) {
  c.list(collection.wars, [&](auto& war) { form_war(c, war); });
  c.list(collection.events, [&](auto& event) { form_linked_event(c, event, collection.wars.size()); });
  c.list(collection.comparisons, [&](auto& comparison) { form_comparison(c, comparison, collection.events.size()); });
  c.list(collection.framing, [&](auto& group) {
    c.text(group.topic);
    c.index_or_none(group.event, collection.events.size());
    c.some(group.uses, [&](auto& use) { c.part(use.article, use.term, Part::term); });
  });
  c.list(numbered, [&](auto& reason) {
    c.text(reason.reason);
    c.text(reason.reason_id);
  });
}

}  // namespace jejak
