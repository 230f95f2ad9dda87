// What the page hands over: the bytes of every asset by its logical name. Before the first frame what is required; the rest
// then or later, all at once.
//   articles                                 required: a prepared collection (core/prepared.h), here or elsewhere (Assets::articles);
//                                            read_articles() reads a large one ahead, so that the page is not held up
//   basemap                                  required JSON
//   basemap-world                            JSON of the same form: the world around the region
//   relief.json + relief                     the shaded relief: its frame, and its pixels as RGBA with their size
//   noto-sans, noto-serif, ...               TrueType faces; noto-sans and noto-serif are required, bold and italic may
//                                            come later
//   attributions                             may be missing, and may come later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "wasm/corpus.h"

namespace jejak {

struct AssetPixels {
  uint32_t width = 0, height = 0;
  std::vector<uint8_t> rgba;
};

struct Assets {
  std::map<std::string, std::string, std::less<>> files;
  AssetPixels relief;
  std::unique_ptr<ByteSource> articles;    // where they lie elsewhere than in `files`
  std::shared_ptr<CorpusOpening> opening;  // of them, once they are being read

  // Empty where it was not given.
  std::string_view file(std::string_view name) const {
    const auto it = files.find(name);
    return it == files.end() ? std::string_view{} : std::string_view(it->second);
  }
};

// Reads so many more of the articles that were given. Whether there are more to read.
inline bool read_articles(Assets& assets, size_t articles) {
  if (!assets.opening) {
    if (!assets.articles) assets.articles = std::make_unique<BytesInMemory>(std::exchange(assets.files["articles"], {}));
    assets.opening = std::make_shared<CorpusOpening>(std::move(assets.articles), "articles.jejak");
  }
  return assets.opening->step(articles);
}

}  // namespace jejak
