// A place that a link holds is to be seen: its card comes with it, and may not lie over it.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/support/app_harness.h"

namespace jejak {
namespace {

constexpr const char* kArticles =
    R"([{"@id": "a", "datePublished": "2023-09-23", "articleBody": "Rombongan tiba di Shusha, Khankendi, Lachin, Aghdam, Fuzuli, Jabrayil, Zangilan, Kalbajar, Khojaly, Martakert, Hadrut dan Goris pada 20 September 2023."}])";

// Null where it has none of its own.
const MarkOnMap* mark_of(const App& app, std::string_view key) {
  const auto found = std::ranges::find_if(app.map().layout.marks, [&](const MarkOnMap& mark) { return app.model().map.marks[mark.mark].key == key; });
  return found == app.map().layout.marks.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a place that a link holds does not lie behind its card") {
  for (const char* key : {"shusha", "khankendi", "lachin", "aghdam", "fuzuli", "jabrayil", "zangilan", "kalbajar", "khojaly", "martakert", "hadrut", "goris"}) {
    CAPTURE(std::string(key));
    const auto opened = AppHarness::open(kArticles);
    if (!CHECK(opened.harness != nullptr)) return;
    App& app = opened.harness->app();
    app.follow(std::string("a=a&s=place:") + key);
    for (int i = 0; i < 4; ++i) opened.harness->frame();
    const MarkOnMap* mark = mark_of(app, key);
    if (!mark) continue;  // another name of it
    const PixelRect& map = app.layout().map;
    const PixelPoint centre{map.x_px + mark->centre.x_px, map.y_px + mark->centre.y_px};
    CHECK(map.contains(centre));
    CHECK(!app.map().covered.empty());
    for (const PixelRect& covered : app.map().covered) CHECK(!covered.contains(centre));
  }
}

}  // namespace jejak
