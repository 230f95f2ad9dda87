// Whether the claims in answer to one question can all be true, and the reason in words.
//   killed: 2 people + 4 police, 4 soldiers + 2 civilians -> contradict, "They agree on 6 in all, but not on who …"
//   length: 44 days, 6 weeks -> compatible
// Requires everywhere: claims of one question, sorted by article and mention, at least one; articles are indexes into
// `digests`. Of very many different answers the first sixteen are held against each other.
#pragma once

#include <string>
#include <vector>

#include "core/linked.h"

namespace jejak {

struct Judgement {
  Verdict verdict = Verdict::agree;
  std::string reason;     // English
  std::string reason_id;  // Indonesian
};

// By what the question asks for.
Judgement judge(Question question, const std::vector<Claim>& claims, const std::vector<Digest>& digests);

Judgement judge_counts(const std::vector<Claim>& claims, const std::vector<Digest>& digests);
Judgement judge_lengths(const std::vector<Claim>& claims, const std::vector<Digest>& digests);
Judgement judge_days(const std::vector<Claim>& claims, const std::vector<Digest>& digests);
Judgement judge_names(const std::vector<Claim>& claims, const std::vector<Digest>& digests);

}  // namespace jejak
