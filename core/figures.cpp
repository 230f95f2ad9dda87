#include "core/figures.h"

#include <algorithm>

#include "core/figure_measures.h"
#include "core/figure_shapes.h"
#include "core/figure_sides.h"
#include "core/speakers.h"
#include "core/utf8.h"

namespace jejak {
namespace {

// Finds the figures of one article, sentence by sentence.
class FigureFinder {
 public:
  FigureFinder(const TokenisedText& text, const Resources& resources, const NamesFound& names,
               const std::vector<TimeMention>& times, const std::vector<QuoteMention>& quotes, EntityTable& entities)
      : text_(text),
        lexicon_(resources.lexicon),
        names_(text, names),
        times_(times),
        quotes_(quotes),
        shapes_(text, lexicon_, names_),
        measures_(text, lexicon_),
        speakers_(text, lexicon_, names_, entities),
        sides_(text, lexicon_, names_, entities, resources.gazetteer) {}

  std::vector<FigureMention> run() {
    for (const Sentence& sentence : text_.sentences) {
      const BlockKind kind = text_.blocks[sentence.block].kind;
      if (sentence.block != block_) {
        last_ = std::nullopt;
        group_.clear();
      }
      block_ = sentence.block;
      if (is_prose_block(kind) && kind != BlockKind::dateline) read_sentence(sentence);
    }
    for (size_t i = 0; i < std::min(out_.size(), kMostTitled); ++i) side_of_headline(i);
    return std::move(out_);
  }

 private:
  struct Told {
    int64_t digits;
    Measure measure;
    std::string side;
  };
  static constexpr size_t kMostTold = 64;  // remembered of one article, looked through one by one

  static constexpr size_t kMostTitled = 4;  // figures of a headline

  // "Ranjau Tewaskan 2 Orang": those of whom the body tells by the same number.
  void side_of_headline(size_t i) {
    FigureMention& titled = out_[i];
    if (text_.block_kind(text_.token_at(titled.span.begin)) != BlockKind::headline || !titled.side.empty() || !titled.value) return;
    for (size_t k = i + 1; k < out_.size(); ++k) {
      if (out_[k].measure != titled.measure || out_[k].value != titled.value || titled.measure == Measure::other) continue;
      titled.side = out_[k].side;
      if (!titled.side.empty()) return;
    }
  }

  void read_sentence(const Sentence& sentence) {
    figures_.clear();
    uint32_t floor = sentence.first;
    for (uint32_t i = sentence.first; i < sentence.end; ++i) {
      if (!shapes_.may_begin(i)) continue;
      if (const uint32_t past = past_mention(i); past > i) {
        i = past - 1;
        floor = past;
        continue;
      }
      const auto shape = shapes_.read(i, floor);
      if (!shape || holds_time(*shape)) continue;
      figures_.emplace_back().shape = *shape;
      i = std::max(shape->end, i + 1) - 1;
      floor = shape->end;
    }
    if (figures_.empty()) return;
    measures_.read(figures_, last_ ? &*last_ : nullptr);
    for (MeasuredFigure& figure : figures_) recall(figure);
    emit(sentence);
  }

  // The token behind the time or the name that holds `token`; `token` itself where none does.
  uint32_t past_mention(uint32_t token) {
    const uint32_t at = text_.tokens[token].span.begin;
    while (time_ < times_.size() && times_[time_].span.end <= at) ++time_;
    if (time_ < times_.size() && times_[time_].span.contains(at)) return text_.token_at(times_[time_].span.end);
    for (const NameIndex::List* list : {&names_.organizations(), &names_.people(), &names_.places()}) {
      if (const NameRef* name = NameIndex::covering(*list, token)) return name->end;
    }
    return token;
  }
  bool holds_time(const FigureShape& shape) const {
    const Span span = text_.span_of(shape.number, shape.number_end);
    return time_ < times_.size() && times_[time_].span.overlaps(span);
  }

  // "Dari 32 orang itu, 31 di antaranya …": those of whom the article told by the same number.
  void recall(MeasuredFigure& figure) const {
    const FigureShape& shape = figure.shape;
    const bool taken_up = shape.kind == FigureKind::count && shape.counts_beings() && !figure.told && shape.value &&
                          shape.end < text_.tokens.size() && text_.same_sentence(shape.first, shape.end) &&
                          lexicon_.entry_of(text_, shape.end, WordClass::determiner);
    if (!taken_up) return;
    for (const Told& told : told_) {
      if (told.digits != shape.value->digits || shape.value->decimals != 0) continue;
      figure.measure = told.measure;
      figure.side = told.side;
      figure.rule = "figure.recalled";
      figure.told = true;
    }
  }

  // "Siti Rohmah, seorang pengungsi,": who somebody is.
  bool describes_person(const MeasuredFigure& figure) const {
    constexpr uint32_t kReach = 6;  // "Siti (34), seorang …"
    const uint32_t first = figure.shape.first;
    if (!figure.shape.one || figure.rule != "figure.noun" || first < 2 || !text_.tokens[first - 1].is(',')) return false;
    const uint32_t floor = std::max(text_.sentence_of(first).first, first - std::min(first, kReach));
    return NameIndex::last_in(names_.people(), floor, first) != nullptr;
  }

  // A number that counts nothing and of which nothing is told is no figure; nor is "seorang" without an event.
  bool is_figure(const MeasuredFigure& figure) const {
    if (describes_person(figure)) return false;
    if (figure.told) return true;
    return !figure.shape.bare() && !figure.shape.one;
  }

  void emit(const Sentence& sentence) {
    std::vector<FigureContext> contexts;
    for (const MeasuredFigure& figure : figures_) contexts.push_back(context_of(figure.shape, sentence));
    const std::vector<std::string> sides = sides_.read(figures_, contexts, last_side_);
    std::string told_side;
    for (size_t i = 0; i < figures_.size(); ++i) {
      if (!is_figure(figures_[i])) continue;
      add(figures_[i], contexts[i].speaker, sides[i]);
      if (figures_[i].told) last_ = figures_[i];
      const std::optional<Decimal>& value = figures_[i].shape.value;
      if (figures_[i].told && value && value->decimals == 0 && told_.size() < kMostTold) {
        told_.push_back({value->digits, figures_[i].measure, sides[i]});
      }
      if (!sides[i].empty()) told_side = sides[i];
    }
    last_side_ = std::move(told_side);
  }

  void add(const MeasuredFigure& figure, EntityId speaker, const std::string& side) {
    const FigureShape& shape = figure.shape;
    FigureMention mention;
    mention.span = text_.span_of(shape.first, shape.end);
    mention.value = shape.value;
    mention.low = shape.low;
    mention.high = shape.high;
    mention.bound = shape.bound;
    mention.measure = figure.measure;
    mention.group = group_of(shape);
    mention.side = side;
    mention.attributed_to = speaker;
    if (shape.kind == FigureKind::money) mention.unit = shape.noun ? shape.noun->key : "";
    if (shape.kind == FigureKind::percent) mention.unit = "percent";
    mention.why.rule = figure.rule;
    if (figure.evidence < figure.evidence_end) mention.why.evidence = text_.span_of(figure.evidence, figure.evidence_end);
    if (shape.counts_beings() && !shape.rest) group_ = mention.group;
    out_.push_back(std::move(mention));
  }

  // English where the lexicon knows the noun, else the noun itself; of those told before, theirs.
  std::string group_of(const FigureShape& shape) const {
    if (shape.kind == FigureKind::percent) return "percent";
    if (shape.kind == FigureKind::none) return "people";
    if (shape.noun) return shape.noun->name;
    if (shape.noun_token != 0) return fold(text_.str(shape.noun_token));
    return shape.rest && !group_.empty() ? group_ : "people";
  }

  // The innermost quote around the figure; else the source of its clause ("yang menurut pejabat bisa mencapai …").
  FigureContext context_of(const FigureShape& shape, const Sentence& sentence) {
    const Span span = text_.span_of(shape.first, shape.end);
    while (quote_ < quotes_.size() && quotes_[quote_].span.end <= span.begin &&
           (quote_ + 1 >= quotes_.size() || quotes_[quote_ + 1].span.begin <= span.begin)) {
      ++quote_;
    }
    const QuoteMention* inner = nullptr;
    for (size_t i = quote_; i < quotes_.size() && quotes_[i].span.begin <= span.begin; ++i) {
      if (quotes_[i].span.contains(span) && (!inner || quotes_[i].span.size() <= inner->span.size())) inner = &quotes_[i];
    }
    if (inner) return {inner->speaker, text_.token_at(inner->span.begin)};
    return {source_before(shape, sentence), sentence.first};
  }

  EntityId source_before(const FigureShape& shape, const Sentence& sentence) {
    constexpr uint32_t kReach = 14;
    const uint32_t floor = shape.first - sentence.first > kReach ? shape.first - kReach : sentence.first;
    for (uint32_t at = shape.first; at > floor; --at) {
      if (!lexicon_.may_begin(text_.tokens[at - 1].word, WordClass::speech_source)) continue;
      const auto source = lexicon_.match(text_, at - 1, WordClass::speech_source);
      if (!source || at - 1 + source->tokens > shape.first) continue;
      const auto who = speakers_.read_after(at - 1 + source->tokens, shape.first, Discourse());
      return who ? who->speaker : kNoEntity;
    }
    return kNoEntity;
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  NameIndex names_;
  const std::vector<TimeMention>& times_;
  const std::vector<QuoteMention>& quotes_;
  FigureShapeReader shapes_;
  MeasureReader measures_;
  SpeakerReader speakers_;
  SideReader sides_;
  std::vector<FigureMention> out_;
  std::vector<MeasuredFigure> figures_;  // of the sentence at hand
  std::optional<MeasuredFigure> last_;   // told last in the paragraph
  std::string last_side_;                // told in the sentence before
  std::vector<Told> told_;               // in the article so far
  std::string group_;                    // of the figure before
  size_t time_ = 0, quote_ = 0;
  uint32_t block_ = ~0u;
};

}  // namespace

std::vector<FigureMention> find_figures(const TokenisedText& text, const Resources& resources, const NamesFound& names,
                                        const std::vector<TimeMention>& times,
                                        const std::vector<QuoteMention>& quotes, EntityTable& entities) {
  return FigureFinder(text, resources, names, times, quotes, entities).run();
}

}  // namespace jejak
