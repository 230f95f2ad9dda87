// Everything that reading needs beside the article: built once from the asset files, then shared read-only.
#pragma once

#include <string_view>

#include "core/gazetteer.h"
#include "core/lexicon.h"
#include "core/result.h"
#include "core/vocabulary.h"

namespace jejak {

struct Resources {
  Vocabulary vocabulary;
  Lexicon lexicon;
  Gazetteer gazetteer;
};

// The bytes of lexicon.json and gazetteer.json. Errors name the file, the byte and the key.
Result<Resources> build_resources(std::string_view lexicon_json, std::string_view gazetteer_json);

}  // namespace jejak
