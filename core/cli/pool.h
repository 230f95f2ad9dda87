// Work in order on several threads: items are taken in, worked on in batches, and given out in input order, so that
// memory stays bounded and the output does not depend on the number of threads.
#pragma once

#include <cstddef>
#include <functional>
#include <thread>
#include <utility>
#include <vector>

#include "core/article.h"

namespace jejak {

template <class Output>
class OrderedPool {
 public:
  using Work = std::function<Output(Article)>;  // called from several threads at once
  using Emit = std::function<void(Output&&)>;

  OrderedPool(int jobs, Work work, Emit emit) : jobs_(jobs), work_(std::move(work)), emit_(std::move(emit)) {}

  void add(Article article) {
    pending_bytes_ += article.text.size();
    pending_.push_back(std::move(article));
    if (pending_bytes_ >= kBatchBytes || pending_.size() >= kBatchArticles * static_cast<size_t>(jobs_)) flush();
  }

  void flush() {
    std::vector<Output> results(pending_.size());
    const auto run = [&](size_t first) {
      for (size_t i = first; i < pending_.size(); i += static_cast<size_t>(jobs_)) {
        results[i] = work_(std::move(pending_[i]));
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

  int jobs_;
  Work work_;
  Emit emit_;
  std::vector<Article> pending_;
  size_t pending_bytes_ = 0;
};

}  // namespace jejak
