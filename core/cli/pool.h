// Work in order on several threads: items are taken in, worked on in batches, and given out in input order, so that
// memory stays bounded and the output does not depend on the number of threads. Each call of the work gets a few that follow
// each other: what reads articles together is faster (extract.h).
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <thread>
#include <utility>
#include <vector>

#include "core/article.h"

namespace jejak {

template <class Output>
class OrderedPool {
 public:
  // Called from several threads at once; as many results as articles, in their order. The articles may be moved from.
  using Work = std::function<std::vector<Output>(std::span<Article>)>;
  using Emit = std::function<void(Output&&)>;

  OrderedPool(int jobs, Work work, Emit emit) : jobs_(jobs), work_(std::move(work)), emit_(std::move(emit)) {}

  void add(Article article) {
    pending_bytes_ += article.text.size();
    pending_.push_back(std::move(article));
    if (pending_bytes_ >= kBatchBytes || pending_.size() >= kBatchArticles * static_cast<size_t>(jobs_)) flush();
  }

  void flush() {
    std::vector<Output> results(pending_.size());
    const auto jobs = static_cast<size_t>(jobs_);
    const size_t together = std::min(kTogether, (pending_.size() + jobs - 1) / jobs);  // a few articles are shared out, too
    const auto run = [&](size_t thread) {
      for (size_t i = thread * together; i < pending_.size(); i += jobs * together) {
        const size_t count = std::min(together, pending_.size() - i);
        std::ranges::move(work_(std::span(pending_).subspan(i, count)), results.begin() + static_cast<std::ptrdiff_t>(i));
      }
    };
    std::vector<std::jthread> threads;
    for (int j = 1; j < jobs_; ++j) threads.emplace_back(run, static_cast<size_t>(j));
    run(0);
    threads.clear();  // joins
    for (Output& result : results) emit_(std::move(result));
    pending_.clear();
    pending_bytes_ = 0;
  }

 private:
  // Large enough to hide the cost of starting threads, small enough to keep the first results quick.
  static constexpr size_t kBatchArticles = 64;
  static constexpr size_t kBatchBytes = 8u << 20;
  static constexpr size_t kTogether = 32;

  int jobs_;
  Work work_;
  Emit emit_;
  std::vector<Article> pending_;
  size_t pending_bytes_ = 0;
};

}  // namespace jejak
