#include "core/matcher.h"

namespace jejak {
namespace {

size_t mix(uint64_t key) {
  key ^= key >> 32;
  key *= 0x9E3779B97F4A7C15ULL;
  return static_cast<size_t>(key ^ (key >> 29));
}

uint64_t edge_key(uint32_t node, WordId word) { return (uint64_t{node} << 32) | word; }

}  // namespace

PhraseTrie::PhraseTrie() : nodes_(1), edges_(256) {}

size_t PhraseTrie::slot_of(uint64_t key) const {
  const size_t mask = edges_.size() - 1;
  size_t slot = mix(key) & mask;
  while (edges_[slot].key != 0 && edges_[slot].key != key) slot = (slot + 1) & mask;
  return slot;
}

uint32_t PhraseTrie::edge_to(uint32_t node, WordId word) const {
  if (word == kUnknownWord) return 0;
  return edges_[slot_of(edge_key(node, word))].child;
}

void PhraseTrie::grow() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  for (const Edge& edge : old) {
    if (edge.key != 0) edges_[slot_of(edge.key)] = edge;
  }
}

uint32_t PhraseTrie::new_node() {
  nodes_.emplace_back();
  return static_cast<uint32_t>(nodes_.size() - 1);
}

uint32_t PhraseTrie::add_begin(WordId word) {
  if (begins_.size() <= word) begins_.resize(word + 1);
  if (begins_[word] == 0) begins_[word] = new_node();
  return begins_[word];
}

uint32_t PhraseTrie::add_child(uint32_t node, WordId word) {
  if (const uint32_t known = child_of(node, word)) return known;
  if ((edge_count_ + 1) * 2 > edges_.size()) grow();
  const uint32_t child = new_node();
  edges_[slot_of(edge_key(node, word))] = {edge_key(node, word), child};
  ++edge_count_;
  nodes_[node].followers |= bit_of(word);
  return child;
}

void PhraseTrie::add(std::span<const WordId> words, uint32_t payload) {
  uint32_t node = add_begin(words.front());
  for (WordId word : words.subspan(1)) node = add_child(node, word);
  // Spellings that differ in case or hyphens only are one pattern.
  Node& last = nodes_[node];
  if (last.payload == kNone) last.payload = payload;
  const uint32_t newest = payloads_of(last).back();
  if (newest == payload) return;
  if (last.several == kNone) {
    last.several = static_cast<uint32_t>(several_.size());
    several_.push_back({last.payload});
  }
  several_[last.several].push_back(payload);
}

uint32_t PhraseTrie::next_word_token(const TokenisedText& text, uint32_t at) {
  const uint32_t end = text.sentence_of(at).end;
  uint32_t next = at + 1;
  const bool joining = next + 1 < end && text.tokens[next].is('-') && !text.tokens[next].space_before &&
                       !text.tokens[next + 1].space_before;
  if (joining) ++next;
  return next < end ? next : kEnd;
}

PhraseTrie::Match PhraseTrie::longest(const TokenisedText& text, uint32_t at) const {
  Match best;
  walk(text, at, [&](const Match& match) { best = match; });
  return best;
}

}  // namespace jejak
