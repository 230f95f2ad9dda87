// The fighting of one article as a whole: when it began, by what it ended, how long it is said to have lasted. Events are
// dated by the episode that they belong to (event_dates.h).
//   "bentrokan meletus pada 27 September 2020" … "10 November 2020 untuk mengakhiri pertempuran"
//      -> one episode, 2020-09-27 to 2020-11-10
// In text order. Cost: O(drafts log episodes), but for truces, which are compared with each episode.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/document.h"
#include "core/event_draft.h"

namespace jejak {

class EpisodeReader {
 public:
  // Both must outlive this; drafts may be dated meanwhile.
  EpisodeReader(const Document& document, EventDrafts& drafts) : document_(document), drafts_(drafts) {}

  const std::vector<Episode>& list() const { return list_; }
  std::vector<Episode> take() { return std::move(list_); }

  uint32_t last() const;       // the one told of last; kNoEpisode where none is
  uint32_t only_open() const;  // the one without an end; kNoEpisode where there are none or several

  // Each is to be asked for every draft, in text order: whether it opens an episode or belongs to one.
  void open(EventDraft& draft);
  void open_ended_war(EventDraft& draft);
  void open_yearless(EventDraft& draft);

  // Of the whole article, once all episodes are open.
  void close();
  void measure();
  void take_truces();

  bool is_truce(const EventDraft& draft) const;

 private:
  const Document& document_;
  EventDrafts& drafts_;
  std::vector<Episode> list_;
};

}  // namespace jejak
