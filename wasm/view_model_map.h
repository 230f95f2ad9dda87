// What the map shows: one mark for each place that some article tells of as a location or files from, ready to draw.
// Places that only act ("Baku mengatakan") make no mark. Rebuilt when the articles, the selection, the hover or the
// language changes; every string is formatted here.
#pragma once

#include <string>
#include <vector>

#include "core/geo.h"
#include "wasm/event_sign.h"
#include "wasm/focus.h"
#include "wasm/map_style.h"
#include "wasm/search.h"
#include "wasm/state.h"
#include "wasm/strings.h"

namespace jejak {

class Sieve;

enum class PlaceShape : uint8_t {
  settlement,  // a city, a village: a disc
  area,        // a region, a district, a province: a ring around its label
  country,     // labelled, its mark hollow
  line,        // a road, a river, a bridge: a bar
};

struct PlaceMark {
  CorpusEntityId place = kNoCorpusEntity;
  std::string key;        // entity key: stable between sessions
  LatLng position;
  WorldPoint position_in_world;
  PlaceShape shape = PlaceShape::settlement;
  std::string label;      // in the reader's language: "Khankendi"
  std::string side_names; // the names of the sides, where they differ: "Xankəndi · Ստեփանակերտ"
  std::string told;       // for the tooltip: "12 kali disebut dalam 4 artikel"
  uint32_t locations = 0; // mentions as territory, position, origin or destination
  uint32_t datelines = 0; // articles filed from here
  uint32_t actors = 0;    // mentions as a government or an army: told in the card, not in the size
  float weight = 0;       // square root of (locations + datelines) over that of the most told: 0 .. 1
  uint32_t finds = 0;     // its mentions in sentences that were found
  EventSigns signs;       // of the events that took place there and pass the filter
  std::string events;     // what they are, for the tooltip: "Peristiwa: Serangan, Kesepakatan"; empty where there is none
  bool in_open_article = false;
  Emphasis emphasis;
};

// A road that articles name after its places, between two of them: drawn straight, as no article tells its course.
struct MapRoad {
  uint32_t from = 0, to = 0;  // indexes into MapModel::marks, the smaller first
  bool in_open_article = false;
};

struct MapModel {
  Language language = Language::indonesian;  // for the legend and the scale bar
  std::vector<PlaceMark> marks;  // the most told of first
  std::vector<MapRoad> roads;    // each once
  Camera camera;
  CameraGoal goal;
  bool searching = false;        // something is looked for: what has no find is dimmed
  ShownLines lines;
  bool pad_open = false;
  bool story_shown = false;
  std::vector<uint32_t> story;   // the open article's places in its order, as indexes into marks; none twice in a row
  std::string nothing;           // why there is no mark at all; empty where there is one
  bool any_emphasis = false;     // something is hovered or held
};

// "12 kali disebut dalam 4 artikel".
std::string format_told(Language language, size_t mentions, size_t articles);

// Labels, weights and positions of what passes the filter; emphasis comes by apply_focus. `state` gives language, open article and camera.
// `sieve`: of the state's filter, where there is one already; here and in the other views.
MapModel build_map_model(const Corpus& corpus, const AppState& state, const SearchResult& found, const Sieve* sieve = nullptr);

// How often what was looked for was found at each mark: all that another search changes.
void find_on_map(MapModel& model, const Corpus& corpus, const AppState& state, const SearchResult& found, const Sieve* sieve = nullptr);

// Which marks and roads are of the open article, and its story: all that opening another one changes.
void open_article(MapModel& model, const Corpus& corpus, const AppState& state, const Sieve* sieve = nullptr);

// What changes with the pointer, without building labels anew.
void apply_focus(MapModel& model, const Focus& focus);

}  // namespace jejak
